package org.iisjava.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The programs by which the installed IIS is changed and asked: iisjava, appcmd, wevtutil. */
final class IisPrograms
{
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path appcmd;
    private final Path tool;

    /** Finds them, or says what is missing. */
    IisPrograms()
    {
        if (!System.getProperty("os.name").startsWith("Windows"))
        {
            throw new IllegalStateException("iisjava.server=iis needs Windows with IIS; this is "
                + System.getProperty("os.name") + ". Without it, or with iishost, the tests run on iishost");
        }
        appcmd = Path.of(variable("windir", "C:\\Windows"), "System32", "inetsrv", "appcmd.exe");
        if (!Files.exists(appcmd))
        {
            throw new IllegalStateException("iisjava.server=iis needs IIS: " + appcmd + " is missing. Install the Web "
                + "Server (IIS) role with its management tools");
        }
        tool = findTool();
    }

    static String variable(String name, String otherwise)
    {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /** Runs a command of iisjava's own tool; it makes changes through appcmd, all or nothing. */
    String iisjava(String... arguments)
    {
        return require(tool, arguments);
    }

    /** Runs appcmd for a change. */
    void appcmd(String... arguments)
    {
        require(appcmd, arguments);
    }

    /** What appcmd lists of a kind: site, app, apppool, wp. */
    List<Element> list(String kind)
    {
        return elements(require(appcmd, "list", kind, "/xml"), kind.toUpperCase(Locale.ROOT));
    }

    /** The process id of an application pool's worker; 0 when it has none, which appcmd takes for a failure. */
    long worker(String pool)
    {
        Execution execution = run(List.of(appcmd.toString(), "list", "wp", "/xml"));
        return elements(execution.output(), "WP").stream()
            .filter(worker -> worker.getAttribute("APPPOOL.NAME").equals(pool))
            .mapToLong(worker -> Long.parseLong(worker.getAttribute("WP.NAME"))).findFirst().orElse(0);
    }

    /** Runs wevtutil, which answers with elements Event. */
    List<Element> events(String... arguments)
    {
        List<String> command = new ArrayList<>(List.of("qe", "Application", "/f:xml", "/e:Events"));
        command.addAll(List.of(arguments));
        return elements(require(Path.of("wevtutil"), command.toArray(String[]::new)), "Event");
    }

    private static String require(Path program, String... arguments)
    {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Execution execution = run(command);
        if (execution.exitCode() != 0)
        {
            throw new IllegalStateException(String.join(" ", command) + " ended with exit code "
                + execution.exitCode() + ":\n" + execution.output().strip());
        }
        return execution.output();
    }

    private static Execution run(List<String> command)
    {
        try
        {
            return Execution.of(new ProcessBuilder(command), LIMIT);
        }
        catch (IOException e)
        {
            throw new IllegalStateException("Cannot run " + String.join(" ", command) + ": " + e.getMessage(), e);
        }
    }

    private static List<Element> elements(String xml, String name)
    {
        int begin = xml.indexOf('<');
        if (begin < 0)
        {
            return List.of();
        }
        try
        {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml.substring(begin))));
            NodeList nodes = document.getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++)
            {
                elements.add((Element)nodes.item(i));
            }
            return elements;
        }
        catch (IOException | SAXException | ParserConfigurationException e)
        {
            throw new IllegalStateException("Not understood: " + xml, e);
        }
    }

    /** Where the path of this process, or else the default folder of the setup, has it. */
    private static Path findTool()
    {
        for (String folder : variable("Path", variable("PATH", "")).split(";"))
        {
            Path tool = folder.isBlank() ? null : Path.of(folder.replace("\"", "").trim(), "iisjava.cmd");
            if (tool != null && Files.exists(tool))
            {
                return tool;
            }
        }
        Path setup = Path.of(variable("ProgramW6432", variable("ProgramFiles", "C:\\Program Files")), "iisjava");
        return installed(setup).orElseThrow(() -> new IllegalStateException(
            "iisjava.server=iis needs iisjava installed into IIS: iisjava.cmd is neither in PATH nor in " + setup
            + ". Install iisjava-x64.msi"));
    }

    private static Optional<Path> installed(Path setup)
    {
        if (!Files.isDirectory(setup))
        {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(setup))
        {
            return versions.map(version -> version.resolve("bin").resolve("iisjava.cmd")).filter(Files::exists)
                .max(Comparator.comparingLong(tool -> tool.toFile().lastModified()));
        }
        catch (IOException e)
        {
            throw new IllegalStateException(setup + " cannot be read", e);
        }
    }
}
