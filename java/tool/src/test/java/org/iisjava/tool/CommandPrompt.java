package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A Windows command prompt to type at: its variables, carets and quotes, and what programs make of backslashes. */
final class CommandPrompt
{
    private final TestServer server;
    private final Machine machine;

    CommandPrompt(TestServer server)
    {
        this.server = server;
        machine = new Machine(server.environment, server.programs);
    }

    Output type(String line) throws IOException
    {
        List<String> words = words(withoutCarets(machine.expand(line)));
        switch (words.get(0))
        {
            case "copy":
                Files.copy(Path.of(words.get(2)), Path.of(words.get(3)), StandardCopyOption.REPLACE_EXISTING);
                return new Output(0, "");
            case "del":
                Files.delete(Path.of(words.get(1)));
                return new Output(0, "");
            default:
                words.set(0, machine.path(words.get(0)).toString());
                return server.programs.run(words);
        }
    }

    private static String withoutCarets(String line)
    {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); ++i)
        {
            char c = line.charAt(i);
            quoted ^= c == '"';
            text.append(c == '^' && !quoted ? line.charAt(++i) : c);
        }
        return text.toString();
    }

    /** 2n backslashes and a quote are n backslashes and the end of the quotes; 2n+1 are n and a quote. */
    private static List<String> words(String line)
    {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < line.length(); ++i)
        {
            char c = line.charAt(i);
            int backslashes = 0;
            while (c == '\\' && i + 1 < line.length())
            {
                ++backslashes;
                c = line.charAt(++i);
            }
            boolean literal = c == '"' && backslashes % 2 == 1;
            word.append("\\".repeat(c == '"' ? backslashes / 2 : backslashes));
            if (c == '"' && !literal)
            {
                quoted = !quoted;
                any = true;
            }
            else if (c == ' ' && !quoted)
            {
                if (any || word.length() > 0)
                {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            }
            else
            {
                word.append(c);
            }
        }
        if (any || word.length() > 0)
        {
            words.add(word.toString());
        }
        return words;
    }
}
