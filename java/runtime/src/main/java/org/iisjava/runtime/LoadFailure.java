package org.iisjava.runtime;

/** Why a module could not be registered: the numbered text that administrators and local clients see. */
final class LoadFailure extends Exception
{
    private static final long serialVersionUID = 1;

    private final Fault m_fault;

    LoadFailure(Fault fault, String module, String what, Throwable cause)
    {
        super(fault.message(module, what, cause), cause);
        m_fault = fault;
    }

    Fault fault()
    {
        return m_fault;
    }
}
