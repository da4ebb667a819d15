package org.iisjava.tool;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place where the module looks for Java; "" when it names none. After an explicit one no other place is tried. */
record JavaPlace(String origin, String home, boolean explicit)
{
    static final int OLDEST = 17;

    private static final Pattern VERSION = Pattern.compile("version \"((\\d+)(?:\\.(\\d+))?[^\"]*)\"");
    private static final boolean WINDOWS = File.separatorChar == '\\';

    /** Why the place is not taken ("" when it is), and the version that Java itself tells. */
    record Verdict(String rejection, String version)
    {
        boolean taken()
        {
            return rejection.isEmpty();
        }
    }

    Verdict examine(Machine machine, int bits) throws ToolException
    {
        Path folder = machine.path(home);
        if (!Files.isDirectory(folder))
        {
            return new Verdict("there is no such folder", "");
        }
        Path library = library(machine);
        if (!Files.isRegularFile(library))
        {
            return new Verdict("it has no " + folder.relativize(library), "");
        }
        String wrong = WINDOWS || isPe(library) ? wrongBits(library, bits) : "";
        if (!wrong.isEmpty())
        {
            return new Verdict(wrong, "");
        }
        Output output = machine.run(List.of(program(machine).toString(), "-version"));
        Matcher matcher = VERSION.matcher(output.text());
        if (!output.succeeded() || !matcher.find())
        {
            return new Verdict("'java -version' ended with " + output.exitCode() + ": " + output.text().strip(), "");
        }
        int feature = Integer.parseInt(matcher.group(2).equals("1") ? matcher.group(3) : matcher.group(2));
        return new Verdict(feature < OLDEST ? "it is Java " + matcher.group(1) + ", " + OLDEST + " or later is needed"
            : "", matcher.group(1));
    }

    Path library(Machine machine)
    {
        return machine.path(home).resolve(WINDOWS ? "bin\\server\\jvm.dll" : "lib/server/libjvm.so");
    }

    Path program(Machine machine)
    {
        return machine.path(home).resolve("bin").resolve(WINDOWS ? "java.exe" : "java");
    }

    /** Begins as every program and library for Windows does. */
    private static boolean isPe(Path file)
    {
        try (InputStream in = Files.newInputStream(file))
        {
            return in.read() == 'M' && in.read() == 'Z';
        }
        catch (IOException unreadable)
        {
            return false;
        }
    }

    private static String wrongBits(Path library, int bits)
    {
        try
        {
            PeFile file = PeFile.read(library);
            return file.bits() == bits ? "" : "it is a " + file.bits() + "-bit Java, the module is a " + bits
                + "-bit library";
        }
        catch (IOException damaged)
        {
            return library + " is not a Windows library";
        }
    }
}
