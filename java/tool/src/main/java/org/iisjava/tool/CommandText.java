package org.iisjava.tool;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as a person would type it at a Windows command prompt. */
final class CommandText
{
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./\\\\:+@-]+");
    private static final Pattern BEFORE_QUOTE = Pattern.compile("(\\\\*)(%|$)");

    private CommandText()
    {
    }

    /** The program may name variables, which the prompt replaces; what is between percent signs in arguments stays. */
    static String of(List<String> command)
    {
        String program = command.get(0).contains(" ") ? '"' + command.get(0) + '"' : command.get(0);
        return program + command.stream().skip(1).map(argument -> ' ' + quoted(argument)).collect(Collectors.joining());
    }

    /**
     * A caret outside quotes keeps the prompt from replacing a variable, so the percent sign leaves the quotes; and
     * backslashes before a quote are doubled, as programs read them.
     */
    private static String quoted(String argument)
    {
        return PLAIN.matcher(argument).matches() ? argument
            : '"' + BEFORE_QUOTE.matcher(argument).replaceAll(match -> Matcher.quoteReplacement(
                match.group(1) + match.group(1) + (match.group(2).isEmpty() ? "" : "\"^%\""))) + '"';
    }
}
