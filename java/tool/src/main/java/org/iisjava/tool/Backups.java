package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The copies of the server's configuration that precede changes: appcmd's backups, or copies of the one file of IIS
 * Express, which has no backups. The newest of ours are kept; those of others are never touched.
 */
final class Backups
{
    static final int KEPT = 10;

    private static final DateTimeFormatter STAMP =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern OWN = Pattern.compile("iisjava-\\d{8}T\\d{9}Z-[a-z]+");
    private static final Pattern LISTED = Pattern.compile("(?m)^BACKUP \"([^\"]+)\"");
    private static final String EXTENSION = ".config";

    private final Appcmd appcmd;
    private final Path express;

    /** {@code express} is the file of IIS Express, null for IIS. */
    Backups(Appcmd appcmd, Path express)
    {
        this.appcmd = appcmd;
        this.express = express;
    }

    /** Sorts by time. */
    static String name(Instant time, String command)
    {
        return "iisjava-" + STAMP.format(time) + "-" + command;
    }

    Action make(String name)
    {
        return express == null ? appcmd.action(List.of("add", "backup", name))
            : FileActions.copyNow(express, copy(name));
    }

    Action restore(String name)
    {
        return express == null ? appcmd.action(List.of("restore", "backup", name))
            : FileActions.copyNow(copy(name), express);
    }

    /** What deletes the oldest of ours, so that with one more as many as are kept remain. */
    List<Action> prune() throws ToolException
    {
        List<String> own = new ArrayList<>(names());
        own.removeIf(name -> !OWN.matcher(name).matches());
        own.sort(Comparator.reverseOrder());
        return own.stream().skip(KEPT - 1).map(name -> express == null
            ? appcmd.action(List.of("delete", "backup", name)) : FileActions.delete(copy(name))).toList();
    }

    private List<String> names() throws ToolException
    {
        if (express == null)
        {
            return LISTED.matcher(appcmd.answer(List.of("list", "backup"))).results().map(m -> m.group(1)).toList();
        }
        try (Stream<Path> files = Files.list(express.getParent()))
        {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(EXTENSION))
                .map(file -> file.substring(0, file.length() - EXTENSION.length())).toList();
        }
        catch (IOException failure)
        {
            throw new ToolException(Problem.FILE_NOT_WRITTEN, "The folder " + express.getParent()
                + " cannot be read: " + failure + ".", failure);
        }
    }

    private Path copy(String name)
    {
        return express.resolveSibling(name + EXTENSION);
    }
}
