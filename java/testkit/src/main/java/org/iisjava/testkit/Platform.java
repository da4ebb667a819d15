package org.iisjava.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the program of a staged folder is run here, and how it sees the file system. Chosen by the system property
 * {@code iisjava.platform}; {@code windows} means the Windows binaries, run by Wine where this is not Windows.
 */
public enum Platform
{
    /** The Linux binaries. */
    LINUX,
    /** The Linux binaries built with AddressSanitizer and UBSan. */
    SANITIZERS,
    /** The Windows binaries. */
    WINDOWS;

    private static final boolean ON_WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** The platform named by the system property, Linux or Windows by default. */
    public static Platform current()
    {
        String name = System.getProperty("iisjava.platform", "");
        if (name.isEmpty())
        {
            return ON_WINDOWS ? WINDOWS : LINUX;
        }
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** A path as the program sees it. */
    public String path(Path path)
    {
        String absolute = path.toAbsolutePath().normalize().toString();
        return usesWine() ? "Z:" + absolute.replace('/', '\\') : absolute;
    }

    /** Whether programs of this platform are run by Wine. */
    public boolean usesWine()
    {
        return this == WINDOWS && !ON_WINDOWS;
    }

    /** The classifier of the jar with its binaries: {@code windows-x86_64}, {@code linux-x86_64}. */
    String nativesName()
    {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(' ', '-');
        String processor = System.getProperty("os.arch").replace("amd64", "x86_64");
        return (this == WINDOWS ? "windows" : system) + "-" + processor;
    }

    List<String> command(Path home)
    {
        Path program = home.resolve(this == WINDOWS ? "iishost.exe" : "iishost").toAbsolutePath();
        return usesWine() ? List.of("wine", program.toString()) : List.of(program.toString());
    }

    void prepareEnvironment(Map<String, String> environment)
    {
        environment.put("LC_ALL", "C.UTF-8");
        if (this == SANITIZERS)
        {
            environment.put("ASAN_OPTIONS",
                "handle_segv=0:detect_leaks=0:use_sigaltstack=0:abort_on_error=0:exitcode=99");
            environment.put("UBSAN_OPTIONS", "print_stacktrace=1:halt_on_error=1:exitcode=99");
        }
        if (usesWine())
        {
            environment.put("WINEDEBUG", "-all");
            environment.put("WINEDLLOVERRIDES", "mscoree,mshtml=;winemenubuilder.exe=d;winedbg.exe=d");
            environment.remove("DISPLAY");
            String prefix = System.getProperty("iisjava.wine.prefix", "");
            if (!prefix.isEmpty())
            {
                environment.put("WINEPREFIX", prefix);
            }
        }
    }

    /** Room for the slowest of what a server does at its start: a JVM under Wine or sanitizers on a busy machine. */
    int startLimitSeconds()
    {
        return this == LINUX ? 60 : 120;
    }
}
