package org.iisjava.conformance.modules;

/** What modules have written down, by name, in system properties: each module has classes of its own, but not those. */
final class Trails
{
    private static final String PREFIX = "org.iisjava.conformance.trail.";

    private Trails()
    {
    }

    static void add(String trail, String entry)
    {
        System.getProperties().merge(PREFIX + trail, entry, (before, next) -> before + "\n" + next);
    }

    /** Its entries, one a line; empty without any. */
    static String of(String trail)
    {
        return System.getProperty(PREFIX + trail, "");
    }
}
