package org.iisjava.runtime;

/**
 * A completion that a thread posts or indicates while a notification inside of another one runs on another thread: it is for
 * the first of the two that answers PENDING. Kept by the inner {@link Suspension} until that has answered.
 *
 * @param routine the completion routine, or null
 * @param indicated whether the value is a status, and not a number of bytes
 */
record Claim(Continuation routine, boolean indicated, int value)
{
    static Claim posted(int bytes)
    {
        return new Claim(null, false, bytes);
    }

    static Claim indicated(int status)
    {
        return new Claim(null, true, status);
    }

    static Claim routine(Continuation routine)
    {
        return new Claim(routine, false, 0);
    }
}
