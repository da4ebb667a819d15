package org.iisjava.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the identities of application pools may read a file, by its access list as icacls saves it. */
final class Rights
{
    /** Groups that every identity of a pool is in: Users, Authenticated Users, Everyone, IIS_IUSRS. */
    private static final Set<String> GROUPS = Set.of("BU", "AU", "WD", "IS", "S-1-5-32-545", "S-1-5-11", "S-1-1-0",
        "S-1-5-32-568");
    private static final Pattern ENTRY = Pattern.compile("\\(([AD]);([^;]*);([^;]*);[^;]*;[^;]*;([^;)]*)\\)");
    private static final int READ_DATA = 1;

    private final Machine machine;

    Rights(Machine machine)
    {
        this.machine = machine;
    }

    /** Empty when icacls says nothing. */
    Optional<Boolean> poolsCanRead(Path file)
    {
        try
        {
            Path saved = Files.createTempFile("iisjava", ".acl");
            try
            {
                Output output = machine.run(List.of("icacls", file.toString(), "/save", saved.toString()));
                String text = Files.readString(saved, StandardCharsets.UTF_16LE);
                return output.succeeded() && text.contains("D:") ? Optional.of(poolsCanRead(text)) : Optional.empty();
            }
            finally
            {
                Files.deleteIfExists(saved);
            }
        }
        catch (ToolException | IOException unreadable)
        {
            return Optional.empty();
        }
    }

    /** Reads an access list in SDDL; an entry that is only inherited by others (IO) does not count. */
    static boolean poolsCanRead(String sddl)
    {
        boolean allowed = false;
        for (Matcher entry = ENTRY.matcher(sddl); entry.find();)
        {
            boolean concerns = GROUPS.contains(entry.group(4)) && !entry.group(2).contains("IO")
                && reads(entry.group(3));
            if (concerns && entry.group(1).equals("D"))
            {
                return false;
            }
            allowed |= concerns;
        }
        return allowed;
    }

    private static boolean reads(String rights)
    {
        if (rights.startsWith("0x"))
        {
            long mask = Long.parseLong(rights.substring(2), 16);
            return (mask & READ_DATA) != 0 || (mask & 0x90000000L) != 0;
        }
        return Pattern.compile("(..)*?(FA|FR|GA|GR|CC)(..)*").matcher(rights).matches();
    }
}
