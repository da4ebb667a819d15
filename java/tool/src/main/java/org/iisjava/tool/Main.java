package org.iisjava.tool;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Runs the command line; the exit code is 0 for success, 1 for a problem, 2 for a command line that is wrong. */
public final class Main
{
    private Main()
    {
    }

    public static void main(String[] arguments)
    {
        Machine machine = new Machine(System.getenv(), new ChildProcesses(Map.of()));
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(run(machine, out, err, arguments));
    }

    static int run(Machine machine, PrintWriter out, PrintWriter err, String... arguments)
    {
        boolean json = List.of(arguments).contains("--json");
        CommandLine line = new CommandLine(new Iisjava(machine));
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().versionProvider(new Versions()));
        line.setOut(out).setErr(err).setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((failure, given) ->
        {
            report(json, out, err, new Finding(Problem.BAD_COMMAND_LINE, failure.getMessage()));
            return 2;
        });
        line.setExecutionExceptionHandler((failure, command, result) ->
        {
            if (failure instanceof ToolException known)
            {
                report(json, out, err, known.finding());
                return 1;
            }
            throw failure;
        });
        int code = arguments.length == 0 ? usage(line, err) : line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int usage(CommandLine line, PrintWriter err)
    {
        line.usage(err);
        return 2;
    }

    private static void report(boolean json, PrintWriter out, PrintWriter err, Finding finding)
    {
        if (json)
        {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("error", finding.json());
            out.println(Json.write(values));
        }
        else
        {
            err.println(finding.text());
        }
    }
}
