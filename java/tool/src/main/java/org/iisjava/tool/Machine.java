package org.iisjava.tool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine that the tool works on: its environment, where Windows is, and the programs on it. */
final class Machine
{
    private static final Pattern VARIABLE = Pattern.compile("%([^%;]+)%");

    private final Map<String, String> environment = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Programs programs;

    Machine(Map<String, String> environment, Programs programs)
    {
        this.environment.putAll(environment);
        this.programs = programs;
    }

    /** An environment variable; empty when it is not set. */
    String variable(String name)
    {
        return environment.getOrDefault(name, "");
    }

    /** The folder of 64-bit programs: a 32-bit process sees it under another name. */
    Path systemFolder()
    {
        String windows = variable("windir").isEmpty() ? "C:\\Windows" : variable("windir");
        return path(windows).resolve(variable("PROCESSOR_ARCHITEW6432").isEmpty() ? "System32" : "Sysnative");
    }

    /** The processor that Windows runs on, as libraries name theirs; empty when it is not known. */
    String processor()
    {
        String name = variable("PROCESSOR_ARCHITEW6432").isEmpty() ? variable("PROCESSOR_ARCHITECTURE")
            : variable("PROCESSOR_ARCHITEW6432");
        return name.equalsIgnoreCase("AMD64") ? "x64" : name.toLowerCase(Locale.ROOT);
    }

    /** Replaces %NAME%; a variable that is not set is left as it stands, as Windows does. */
    String expand(String text)
    {
        return VARIABLE.matcher(text).replaceAll(match ->
            Matcher.quoteReplacement(environment.getOrDefault(match.group(1), match.group())));
    }

    /** A path of the configuration as a local path: outside Windows a backslash is a slash. */
    Path path(String text)
    {
        String expanded = expand(text);
        return Path.of(File.separatorChar == '/' ? expanded.replace('\\', '/') : expanded);
    }

    /** Runs a program whose outcome is only read. */
    Output run(List<String> command) throws ToolException
    {
        try
        {
            return programs.run(command);
        }
        catch (IOException failure)
        {
            throw new ToolException(Problem.PROGRAM_FAILED, failure.getMessage() + ".", failure);
        }
    }

    Programs programs()
    {
        return programs;
    }
}
