package org.iisjava.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the stand-ins for real and answers for the programs that only Windows has. */
final class FakePrograms implements Programs
{
    final Map<String, String> environment = new HashMap<>();
    final Map<String, Output> answers = new HashMap<>();
    final TreeMap<String, String> registry = new TreeMap<>();
    final List<List<String>> commands = new ArrayList<>();
    String accessList = "D:AI(A;ID;FA;;;SY)(A;ID;0x1301bf;;;BU)";
    int failRegistryChange;

    @Override
    public Output run(List<String> command) throws IOException
    {
        commands.add(command);
        String program = command.get(0).replaceFirst(".*[/\\\\]", "").replaceFirst("\\.exe$", "");
        if (program.equals("reg"))
        {
            return registry(command);
        }
        if (program.equals("icacls"))
        {
            Files.writeString(Path.of(command.get(3)), "hello.jar\r\n" + accessList + "\r\n",
                StandardCharsets.UTF_16LE);
            return new Output(0, "Successfully processed 1 files");
        }
        String query = program + " " + String.join(" ", command.subList(1, command.size()));
        for (Map.Entry<String, Output> answer : answers.entrySet())
        {
            if (query.startsWith(answer.getKey()) && answer.getKey().split(" ").length > 2)
            {
                return answer.getValue();
            }
        }
        String verb = program + (command.size() > 1 ? " " + command.get(1) : "");
        if (answers.containsKey(verb))
        {
            return answers.get(verb);
        }
        return new ChildProcesses(environment).run(command);
    }

    /** Values are kept as key|name → data. */
    private Output registry(List<String> command)
    {
        String key = command.get(2);
        int nameAt = command.indexOf("/v") + 1;
        String name = nameAt == 0 ? "" : command.get(nameAt);
        switch (command.get(1))
        {
            case "query":
                StringBuilder text = new StringBuilder();
                registry.forEach((path, data) ->
                {
                    String[] parts = path.split("\\|");
                    if ((parts[0].equals(key) || parts[0].startsWith(key + "\\"))
                        && (name.isEmpty() || (parts[1].equals(name) && parts[0].equals(key))))
                    {
                        text.append("\r\n").append(parts[0].replace("HKLM", "HKEY_LOCAL_MACHINE")).append("\r\n    ")
                            .append(parts[1]).append("    REG_SZ    ").append(data).append("\r\n");
                    }
                });
                return new Output(text.isEmpty() ? 1 : 0, text.toString());
            case "add":
                if (failRegistryChange > 0 && --failRegistryChange == 0)
                {
                    return new Output(1, "ERROR: Access is denied.");
                }
                registry.put(key + "|" + name, command.get(command.indexOf("/d") + 1));
                return new Output(0, "The operation completed successfully.");
            default:
                registry.keySet().removeIf(path -> path.startsWith(key + "|")
                    && (name.isEmpty() || path.endsWith("|" + name)));
                return new Output(0, "The operation completed successfully.");
        }
    }
}
