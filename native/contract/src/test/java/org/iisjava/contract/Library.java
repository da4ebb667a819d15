package org.iisjava.contract;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The native module as it was built for a platform. The build names those that must be there. */
enum Library
{
    LINUX("amd64-Linux-gpp", "libiisjava.so"),
    WINDOWS("amd64-Windows-gpp", "iisjava.dll");

    private static final Pattern LINUX_EXPORT = Pattern.compile("^\\w+ \\w (\\w+)$", Pattern.MULTILINE);
    private static final Pattern WINDOWS_EXPORT = Pattern.compile("^\\t\\[ *\\d+\\] (?:\\+base\\[ *\\d+\\] \\w+ )?(\\w+)$",
        Pattern.MULTILINE);
    private static final Pattern WINDOWS_IMPORT = Pattern.compile("^\\s+DLL Name: (\\S+)$", Pattern.MULTILINE);

    private final Path file;

    Library(String platform, String name)
    {
        String artifact = "iisjava-module-" + System.getProperty("iisjava.version");
        file = Path.of(System.getProperty("iisjava.root"), "native/module/target/nar",
            artifact + "-" + platform + "-shared", "lib", platform, "shared", name);
    }

    static List<Library> required()
    {
        List<String> names = Arrays.asList(System.getProperty("contract.libraries").split(","));
        return Arrays.stream(values()).filter(library -> names.contains(library.name().toLowerCase())).toList();
    }

    /** Names of what is exported. */
    TreeSet<String> exports()
    {
        String listing = this == LINUX
            ? Program.run("binutils", List.of("nm", "-D", "--defined-only", file.toString()))
            : dump();
        Pattern export = this == LINUX ? LINUX_EXPORT : WINDOWS_EXPORT;
        return export.matcher(listing).results().map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the libraries that it needs, in upper case. */
    TreeSet<String> importedLibraries()
    {
        return WINDOWS_IMPORT.matcher(dump()).results().map(match -> match.group(1).toUpperCase())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private String dump()
    {
        return Program.run("binutils-mingw-w64-x86-64", List.of("x86_64-w64-mingw32-objdump", "-p", file.toString()));
    }
}
