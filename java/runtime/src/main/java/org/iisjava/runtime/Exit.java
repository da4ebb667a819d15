package org.iisjava.runtime;

/**
 * What follows when the module's code has returned: a completion routine or callback that came early is run, a completion
 * is posted for one that came early, or the status is answered.
 *
 * @param routine to be run next, or null
 * @param repost whether a completion of {@code bytes} is to be posted
 * @param misplaced whether the module answered although a completion was outstanding
 */
record Exit(int status, Continuation routine, boolean repost, int bytes, boolean misplaced)
{
    static final Exit SUSPENDED = new Exit(Suspension.PENDING, null, false, 0, false);

    private static final Exit CONTINUED = new Exit(Suspension.CONTINUE, null, false, 0, false);
    private static final Exit FINISHED = new Exit(Suspension.FINISH, null, false, 0, false);

    static Exit answer(int status, boolean misplaced)
    {
        if (misplaced)
        {
            return new Exit(status, null, false, 0, true);
        }
        return status == Suspension.CONTINUE ? CONTINUED : status == Suspension.PENDING ? SUSPENDED : FINISHED;
    }

    static Exit run(Continuation routine)
    {
        return new Exit(Suspension.PENDING, routine, false, 0, false);
    }

    static Exit repost(int bytes, boolean misplaced)
    {
        return new Exit(Suspension.PENDING, null, true, bytes, misplaced);
    }
}
