package org.iisjava.tool;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as a person would type it at a Windows command prompt. */
final class CommandText
{
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./\\\\:+@%-]+");

    private CommandText()
    {
    }

    static String of(List<String> command)
    {
        return command.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument)
    {
        return PLAIN.matcher(argument).matches() ? argument : '"' + argument + '"';
    }
}
