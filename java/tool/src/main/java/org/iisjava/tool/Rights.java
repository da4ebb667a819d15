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

    /** A right as a bit of a mask and as the letters that include it. */
    private enum Right
    {
        READ(0x90000001L, "FA|FR|GA|GR|CC"), WRITE(0x50000002L, "FA|FW|GA|GW|DC");

        private final long mask;
        private final Pattern letters;

        Right(long mask, String letters)
        {
            this.mask = mask;
            this.letters = Pattern.compile("(..)*?(" + letters + ")(..)*");
        }

        boolean in(String rights)
        {
            return rights.startsWith("0x") ? (Long.parseLong(rights.substring(2), 16) & mask) != 0
                : letters.matcher(rights).matches();
        }
    }

    private final Machine machine;

    Rights(Machine machine)
    {
        this.machine = machine;
    }

    /** Empty when icacls says nothing. */
    Optional<Boolean> poolsCanRead(Path file)
    {
        return accessList(file).map(Rights::poolsCanRead);
    }

    /** Empty when icacls says nothing. */
    Optional<Boolean> poolsCanWrite(Path folder)
    {
        return accessList(folder).map(Rights::poolsCanWrite);
    }

    private Optional<String> accessList(Path file)
    {
        try
        {
            Path saved = Files.createTempFile("iisjava", ".acl");
            try
            {
                Output output = machine.run(List.of("icacls", file.toString(), "/save", saved.toString()));
                String text = Files.readString(saved, StandardCharsets.UTF_16LE);
                return output.succeeded() && text.contains("D:") ? Optional.of(text) : Optional.empty();
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
        return granted(sddl, Right.READ);
    }

    static boolean poolsCanWrite(String sddl)
    {
        return granted(sddl, Right.WRITE);
    }

    private static boolean granted(String sddl, Right right)
    {
        boolean allowed = false;
        for (Matcher entry = ENTRY.matcher(sddl); entry.find();)
        {
            boolean concerns = GROUPS.contains(entry.group(4)) && !entry.group(2).contains("IO")
                && right.in(entry.group(3));
            if (concerns && entry.group(1).equals("D"))
            {
                return false;
            }
            allowed |= concerns;
        }
        return allowed;
    }
}
