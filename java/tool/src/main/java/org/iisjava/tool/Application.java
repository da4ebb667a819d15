package org.iisjava.tool;

/** An application of a site, and the pool that runs it. */
record Application(String site, String path, String pool)
{
    /** Its path in the configuration: the site's name for the root, such as {@code Default Web Site/shop} below it. */
    String configurationPath()
    {
        return path.equals("/") ? site : site + path;
    }
}
