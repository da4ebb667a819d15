package org.iisjava.tool;

import java.util.List;
import picocli.CommandLine.Option;

/** Where a module is enabled: the whole server, a site, or one application of a site. */
final class Target
{
    @Option(names = "--site", paramLabel = "NAME",
        description = "Only in this site, such as \"Default Web Site\"; otherwise in the whole server.")
    String site;

    @Option(names = "--app", paramLabel = "PATH", description = "Only in this application of the site, such as /shop.")
    String app;

    /** The place in the configuration; "" is the server. */
    String path(Server server) throws ToolException
    {
        if (site == null && app != null)
        {
            throw new ToolException(Problem.SITE_UNKNOWN,
                "--app " + app + " needs --site: applications belong to a site.");
        }
        if (site == null)
        {
            return "";
        }
        List<Application> ofSite = server.applications().stream().filter(a -> a.site().equals(site)).toList();
        if (ofSite.isEmpty())
        {
            List<String> sites = server.applications().stream().map(Application::site).distinct().toList();
            throw new ToolException(Problem.SITE_UNKNOWN,
                "There is no site '" + site + "'. There are: " + String.join(", ", sites) + ".");
        }
        String wanted = app == null ? "/" : app.startsWith("/") ? app : "/" + app;
        return ofSite.stream().filter(a -> a.path().equals(wanted)).findFirst()
            .orElseThrow(() -> new ToolException(Problem.SITE_UNKNOWN, "The site '" + site
                + "' has no application " + wanted + ". It has: "
                + String.join(", ", ofSite.stream().map(Application::path).toList()) + "."))
            .configurationPath();
    }
}
