package org.iisjava.tool;

/** One thing that doctor looks at; what it throws becomes a finding, and the next check is made. */
interface Check
{
    void run(Session session, Diagnosis diagnosis) throws ToolException;
}
