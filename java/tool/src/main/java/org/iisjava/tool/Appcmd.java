package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** appcmd.exe of this server, and what its answers mean. */
final class Appcmd
{
    private final Machine machine;
    private final List<String> start;
    private final List<String> shown;
    private final List<String> last;

    /** {@code shown} is how the program is written in commands for people; {@code last} goes to the end of each. */
    Appcmd(Machine machine, Path program, String shown, List<String> last)
    {
        this.machine = machine;
        this.start = List.of(program.toString());
        this.shown = List.of(shown);
        this.last = List.copyOf(last);
    }

    /** The elements that {@code list OBJECT} answers with. */
    List<Node> list(String object) throws ToolException
    {
        List<String> arguments = List.of("list", object, "/xml");
        return parse(arguments, answer(arguments)).child("appcmd").map(Node::children).orElse(List.of());
    }

    /** A section as it holds at a path; the path "" is the server. */
    Node section(String path, String section) throws ToolException
    {
        List<String> arguments = new ArrayList<>(List.of("list", "config"));
        if (!path.isEmpty())
        {
            arguments.add(path);
        }
        arguments.add("-section:" + section);
        String leaf = section.substring(section.lastIndexOf('/') + 1);
        return parse(arguments, answer(arguments)).find(leaf)
            .orElse(new Node(leaf, java.util.Map.of(), List.of()));
    }

    /** Whether IIS knows the section: its schema is there and it is declared. */
    boolean knows(String section) throws ToolException
    {
        Output output = machine.run(command(start, List.of("list", "config", "-section:" + section)));
        if (!output.succeeded() && !output.text().contains(section))
        {
            throw failure(List.of("list", "config", "-section:" + section), output);
        }
        return output.succeeded();
    }

    /** A change, to be made later. */
    Action action(List<String> arguments)
    {
        return new Action()
        {
            @Override
            public String commandLine()
            {
                return CommandText.of(command(shown, arguments));
            }

            @Override
            public void run() throws ToolException, IOException
            {
                Output output = machine.programs().run(command(start, arguments));
                if (!output.succeeded())
                {
                    throw failure(arguments, output);
                }
            }
        };
    }

    /** What a command that only reads prints. A list without an element ends with 1. */
    String answer(List<String> arguments) throws ToolException
    {
        Output output = machine.run(command(start, arguments));
        boolean nothing = output.exitCode() == 1 && !output.text().contains("ERROR");
        if (!output.succeeded() && !nothing)
        {
            throw failure(arguments, output);
        }
        return output.text();
    }

    private List<String> command(List<String> program, List<String> arguments)
    {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        command.addAll(last);
        return command;
    }

    private ToolException failure(List<String> arguments, Output output)
    {
        String text = output.text().strip();
        String lower = text.toLowerCase(Locale.ROOT);
        Problem problem = Problem.APPCMD_FAILED;
        if (lower.contains("80070021") || lower.contains("lock violation"))
        {
            problem = Problem.SECTION_LOCKED;
        }
        else if (output.exitCode() == 5 || lower.contains("80070005"))
        {
            problem = Problem.NOT_ELEVATED;
        }
        else if (lower.contains("cannot find site object"))
        {
            problem = Problem.SITE_UNKNOWN;
        }
        return new ToolException(problem, "'" + CommandText.of(command(shown, arguments)) + "' ended with "
            + output.exitCode() + (text.isEmpty() ? " and said nothing." : ": " + text));
    }

    private Node parse(List<String> arguments, String text) throws ToolException
    {
        try
        {
            return Node.parse(text.isBlank() ? "<appcmd/>" : text);
        }
        catch (javax.xml.stream.XMLStreamException failure)
        {
            throw new ToolException(Problem.UNREADABLE_ANSWER, "The answer of '"
                + CommandText.of(command(shown, arguments)) + "' is not XML: " + failure.getMessage() + ".", failure);
        }
    }
}
