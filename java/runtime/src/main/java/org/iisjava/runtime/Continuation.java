package org.iisjava.runtime;

/**
 * Code of the module that a completion brings: a completion routine or callback. Run once or dropped, by the
 * {@link Suspension} of its notification or by who brought it.
 */
interface Continuation
{
    /** Answers the status; PENDING for code that answers none. */
    int run() throws Exception;

    /** It will not be run. */
    default void drop()
    {
    }
}
