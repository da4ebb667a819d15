package org.iisjava.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the identities of application pools may do with a file, by its access list as icacls saves it. */
final class Rights
{
    private static final Pattern ENTRY = Pattern.compile("\\(([AD]);([^;]*);([^;]*);[^;]*;[^;]*;([^;)]*)\\)");

    /** A right as a bit of a mask and as the letters that include it. */
    enum Right
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
    private final List<PoolIdentity> identities;

    Rights(Machine machine, List<PoolIdentity> identities)
    {
        this.machine = machine;
        this.identities = List.copyOf(identities);
    }

    /**
     * The names of the pools that lack a right; empty when icacls says nothing. A pool with an account of its own is
     * not named: the account may have the right by a group that only Windows knows.
     */
    Optional<List<String>> poolsWithout(Right right, Path file)
    {
        return accessList(file).map(sddl ->
        {
            List<String> pools = new ArrayList<>();
            for (PoolIdentity identity : identities)
            {
                if (identity.user().isEmpty() && !granted(sddl, right, identity.sids()))
                {
                    pools.add(identity.pool());
                }
            }
            return pools;
        });
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
    static boolean granted(String sddl, Right right, Set<String> sids)
    {
        boolean allowed = false;
        for (Matcher entry = ENTRY.matcher(sddl); entry.find();)
        {
            boolean concerns = sids.contains(entry.group(4)) && !entry.group(2).contains("IO")
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
