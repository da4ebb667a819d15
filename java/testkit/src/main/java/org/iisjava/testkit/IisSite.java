package org.iisjava.testkit;

import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** The site of IIS that tests use, and the application pool that serves it. */
final class IisSite
{
    private static final long LIMIT_MILLISECONDS = 150_000;

    private final IisPrograms programs;
    private final String name = System.getProperty("iisjava.iis.site", "Default Web Site");
    private final String pool;

    IisSite(IisPrograms programs)
    {
        this.programs = programs;
        pool = one("APP", app -> app.getAttribute("SITE.NAME").equals(name) && app.getAttribute("path").equals("/"))
            .getAttribute("APPPOOL.NAME");
    }

    String name()
    {
        return name;
    }

    /** Where it answers HTTP, by its first such binding, or what the system property iisjava.iis.uri says. */
    URI uri()
    {
        String chosen = System.getProperty("iisjava.iis.uri", "");
        if (!chosen.isEmpty())
        {
            return URI.create(chosen);
        }
        String bindings = one("SITE", site -> site.getAttribute("SITE.NAME").equals(name)).getAttribute("bindings");
        for (String binding : bindings.split(","))
        {
            String[] parts = binding.substring(binding.indexOf('/') + 1).split(":", -1);
            if (binding.startsWith("http/") && parts.length == 3)
            {
                String address = parts[0].isEmpty() || parts[0].equals("*") ? "127.0.0.1" : parts[0];
                return URI.create("http://" + (parts[2].isEmpty() ? address : parts[2]) + ":" + parts[1] + "/");
            }
        }
        throw new IllegalStateException("The site '" + name + "' has no http binding, but " + bindings
            + ". Another site can be named by the system property iisjava.iis.site, its address by iisjava.iis.uri");
    }

    boolean isStarted()
    {
        return state().equals("Started");
    }

    /** Ends the pool's worker processes, so that they hold no file and know no configuration. */
    void stop()
    {
        if (!state().equals("Stopped"))
        {
            programs.appcmd("stop", "apppool", "/apppool.name:" + pool);
            await("Stopped");
        }
    }

    void start()
    {
        if (!isStarted())
        {
            programs.appcmd("start", "apppool", "/apppool.name:" + pool);
            await("Started");
        }
    }

    /** The process id of the pool's worker; 0 when it has none. */
    long worker()
    {
        return programs.worker(pool);
    }

    private String state()
    {
        return one("APPPOOL", candidate -> candidate.getAttribute("APPPOOL.NAME").equals(pool)).getAttribute("state");
    }

    private void await(String wanted)
    {
        long end = System.currentTimeMillis() + LIMIT_MILLISECONDS;
        while (!state().equals(wanted))
        {
            if (System.currentTimeMillis() > end)
            {
                throw new IllegalStateException("The application pool '" + pool + "' is " + state() + ", not " + wanted
                    + ", after " + LIMIT_MILLISECONDS / 1000 + " s");
            }
            Pauses.brief();
        }
    }

    private Element one(String kind, Predicate<Element> condition)
    {
        return programs.list(kind.toLowerCase(Locale.ROOT)).stream().filter(condition).findFirst()
            .orElseThrow(() -> new IllegalStateException("IIS has no site '" + name + "' with a root application. "
                + "Another site can be named by the system property iisjava.iis.site"));
    }
}
