package org.iisjava.tool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The registry, through reg.exe. */
final class Registry
{
    private static final Pattern VALUE = Pattern.compile("^\\s{2,}(\\S.*?)\\s{2,}(REG_\\w+)(?:\\s+(.*))?$");

    private final Machine machine;

    Registry(Machine machine)
    {
        this.machine = machine;
    }

    /** A value and the key that holds it. */
    record Value(String key, String name, String data)
    {
    }

    /** A value; empty when the key or the value is not there. */
    Optional<String> value(String key, String name) throws ToolException
    {
        return query(List.of("reg", "query", key, "/v", name)).stream().map(Value::data).findFirst();
    }

    /** All values below a key; none when there is no such key. */
    List<Value> values(String key) throws ToolException
    {
        return query(List.of("reg", "query", key, "/s"));
    }

    private List<Value> query(List<String> command) throws ToolException
    {
        List<Value> values = new ArrayList<>();
        Output output = machine.run(command);
        String key = "";
        for (String line : output.succeeded() ? output.text().split("\\R") : new String[0])
        {
            Matcher matcher = VALUE.matcher(line);
            if (matcher.matches())
            {
                String data = matcher.group(3) == null ? "" : matcher.group(3).strip();
                values.add(new Value(key, matcher.group(1).strip(), data));
            }
            else if (line.startsWith("HK"))
            {
                key = line.strip();
            }
        }
        return values;
    }

    /** A change of the registry. */
    Action action(List<String> arguments)
    {
        List<String> command = new ArrayList<>(List.of("reg"));
        command.addAll(arguments);
        return new Action()
        {
            @Override
            public String commandLine()
            {
                return CommandText.of(command);
            }

            @Override
            public boolean inBackup()
            {
                return false;
            }

            @Override
            public void run() throws ToolException, IOException
            {
                Output output = machine.programs().run(command);
                if (!output.succeeded())
                {
                    throw new ToolException(Problem.EVENT_SOURCE, "'" + commandLine() + "' ended with "
                        + output.exitCode() + ": " + output.text().strip());
                }
            }
        };
    }
}
