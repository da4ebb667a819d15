package org.iisjava.tool;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom the worker processes of an application pool run as: the security identifiers that stand for it in access lists,
 * by their letters in SDDL or by their numbers. {@code user} is the name of an account of its own, whose groups are not
 * known here; otherwise empty.
 */
record PoolIdentity(String pool, Set<String> sids, String user)
{
    /** Groups that every identity of a pool is in: Users, Authenticated Users, Everyone, IIS_IUSRS. */
    private static final Set<String> GROUPS = Set.of("BU", "AU", "WD", "IS", "S-1-5-32-545", "S-1-5-11", "S-1-1-0",
        "S-1-5-32-568");

    /** Of the pools that run applications at a place or below it; "" is the server. */
    static List<PoolIdentity> at(Server server, String path) throws ToolException
    {
        Set<String> used = new HashSet<>();
        for (Application application : server.applications())
        {
            String place = application.configurationPath();
            if (path.isEmpty() || place.equals(path) || place.startsWith(path + "/"))
            {
                used.add(application.pool());
            }
        }
        Node pools = server.section("", Server.POOLS);
        Node defaults = processModel(pools.child("applicationPoolDefaults").orElse(pools));
        List<PoolIdentity> identities = new ArrayList<>();
        for (Node pool : pools.children("add"))
        {
            if (used.contains(pool.get("name")))
            {
                Node own = processModel(pool);
                String type = own.get("identityType").isEmpty() ? defaults.get("identityType")
                    : own.get("identityType");
                String user = own.get("userName").isEmpty() ? defaults.get("userName") : own.get("userName");
                identities.add(of(pool.get("name"), type, user));
            }
        }
        return identities;
    }

    private static Node processModel(Node pool)
    {
        return pool.child("processModel").orElse(new Node("processModel", java.util.Map.of(), List.of()));
    }

    static PoolIdentity of(String pool, String type, String user)
    {
        Set<String> sids = new HashSet<>(GROUPS);
        sids.add(sidOf(pool));
        switch (type)
        {
            case "LocalSystem" -> sids.addAll(Set.of("SY", "S-1-5-18", "BA", "S-1-5-32-544"));
            case "LocalService" -> sids.addAll(Set.of("LS", "S-1-5-19"));
            case "NetworkService" -> sids.addAll(Set.of("NS", "S-1-5-20"));
            case "SpecificUser" ->
            {
                return new PoolIdentity(pool, sids, user);
            }
            default ->
            {
                // Its own identifier, and the groups
            }
        }
        return new PoolIdentity(pool, sids, "");
    }

    /** The identifier of IIS AppPool\NAME follows from the name: a digest of its lower-case form. */
    static String sidOf(String pool)
    {
        try
        {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                .digest(pool.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE));
            StringBuilder sid = new StringBuilder("S-1-5-82");
            for (ByteBuffer numbers = ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN); numbers.hasRemaining();)
            {
                sid.append('-').append(Integer.toUnsignedString(numbers.getInt()));
            }
            return sid.toString();
        }
        catch (NoSuchAlgorithmException impossible)
        {
            throw new IllegalStateException("Every Java has SHA-1", impossible);
        }
    }
}
