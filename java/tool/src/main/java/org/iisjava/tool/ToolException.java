package org.iisjava.tool;

/** A problem that ends a command: what is wrong and where; the remedy is the problem's own. */
final class ToolException extends Exception
{
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    ToolException(Problem problem, String what)
    {
        super(what);
        this.problem = problem;
    }

    ToolException(Problem problem, String what, Throwable cause)
    {
        super(what, cause);
        this.problem = problem;
    }

    Problem problem()
    {
        return problem;
    }

    Finding finding()
    {
        return new Finding(problem, getMessage());
    }
}
