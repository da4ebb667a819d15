package org.iisjava.testkit;

import java.util.Locale;

/** The kind of server that tests are to run on. */
public enum ServerKind
{
    /** The server that the testkit brings along; the default. */
    IISHOST,
    /** The installed IIS. */
    IIS;

    private static final String PROPERTY = "iisjava.server";
    private static final String VARIABLE = "IISJAVA_SERVER";

    /**
     * The kind that the system property {@code iisjava.server} names, or else the environment variable
     * {@code IISJAVA_SERVER}.
     *
     * @throws IllegalStateException when the name is another one than iishost or iis
     */
    public static ServerKind current()
    {
        String name = System.getProperty(PROPERTY, "");
        if (name.isEmpty())
        {
            name = System.getenv().getOrDefault(VARIABLE, "");
        }
        return switch (name.toLowerCase(Locale.ROOT))
        {
            case "", "iishost" -> IISHOST;
            case "iis" -> IIS;
            default -> throw new IllegalStateException(PROPERTY + " is '" + name + "'; expected iishost or iis");
        };
    }
}
