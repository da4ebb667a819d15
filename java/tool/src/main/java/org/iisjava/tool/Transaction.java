package org.iisjava.tool;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes the steps of one change, all or none: after a backup, and with every step undone when a later one fails. */
final class Transaction
{
    private static final Set<Problem> TELLING = EnumSet.of(Problem.NOT_ELEVATED, Problem.SECTION_LOCKED,
        Problem.SECTION_NOT_REGISTERED, Problem.FILE_NOT_WRITTEN);

    private final Action backup;
    private final Action restore;

    Transaction(Action backup, Action restore)
    {
        this.backup = backup;
        this.restore = restore;
    }

    void make(List<Step> steps) throws ToolException
    {
        try
        {
            backup.run();
        }
        catch (ToolException | IOException failure)
        {
            throw new ToolException(problemOf(failure, Problem.NO_BACKUP),
                "The backup before the change could not be made: " + failure.getMessage(), failure);
        }
        for (int i = 0; i < steps.size(); ++i)
        {
            try
            {
                steps.get(i).action().run();
            }
            catch (ToolException failure)
            {
                throw undo(steps, i, failure);
            }
            catch (IOException unknown)
            {
                throw restore(steps.subList(0, i), stepText(steps, i) + " may have been made or not: "
                    + unknown.getMessage() + ".", unknown);
            }
        }
    }

    private ToolException undo(List<Step> steps, int failed, ToolException failure)
    {
        String what = stepText(steps, failed) + " failed: " + failure.getMessage();
        for (int i = failed - 1; i >= 0; --i)
        {
            try
            {
                steps.get(i).inverse().run();
            }
            catch (ToolException | IOException undoFailure)
            {
                return restore(steps.subList(0, failed), what + System.lineSeparator() + "Undoing '"
                    + steps.get(i).what() + "' failed too: " + undoFailure.getMessage(), failure);
            }
        }
        String undone = failed == 0 ? "Nothing had been changed before it."
            : "The steps before it were undone: " + String.join("; ", steps.subList(0, failed).stream()
                .map(Step::what).toList()) + ".";
        return new ToolException(problemOf(failure, Problem.UNDONE), what + System.lineSeparator() + undone, failure);
    }

    private ToolException restore(List<Step> made, String what, Exception cause)
    {
        try
        {
            restore.run();
            for (int i = made.size() - 1; i >= 0; --i)
            {
                if (!made.get(i).action().inBackup())
                {
                    made.get(i).inverse().run();
                }
            }
            return new ToolException(Problem.RESTORED, what + System.lineSeparator()
                + "The backup was restored: " + restore.commandLine() + ".", cause);
        }
        catch (ToolException | IOException failure)
        {
            return new ToolException(Problem.NOT_RESTORED, what + System.lineSeparator()
                + "Restoring what was before failed as well (" + failure.getMessage() + "). By hand: "
                + restore.commandLine(), cause);
        }
    }

    /** The cause, where the reader can do something about just that. */
    private static Problem problemOf(Exception failure, Problem otherwise)
    {
        boolean telling = failure instanceof ToolException known && TELLING.contains(known.problem());
        return telling ? ((ToolException)failure).problem() : otherwise;
    }

    private static String stepText(List<Step> steps, int index)
    {
        return "Step " + (index + 1) + " of " + steps.size() + " (" + steps.get(index).what() + ")";
    }
}
