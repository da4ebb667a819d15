package org.iisjava.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an applicationHost.config: one site with the root application, more applications when asked, and modules in
 * the order in which they are added, after those of IIS that serve files. Paths are written as the platform of the
 * server writes them.
 */
public final class ConfigurationBuilder
{
    /** The image of every module, found through the variable that {@link IisHostBuilder} sets. */
    public static final String IMAGE = "%IISJAVA%\\iisjava.dll";

    /** The folder of the modules' log, which {@link IisHostBuilder} chooses for each server. */
    public static final String LOGS = "%IISJAVA_LOGS%";

    private final Platform platform = Platform.current();
    private final StringBuilder virtualDirectories = new StringBuilder();
    private final StringBuilder applications = new StringBuilder();
    private final StringBuilder globalModules = new StringBuilder();
    private final StringBuilder modules = new StringBuilder();
    private final StringBuilder handlers = new StringBuilder();
    private final StringBuilder javaModules = new StringBuilder();
    private final StringBuilder locations = new StringBuilder();
    private final Map<String, String> sectionAttributes = new TreeMap<>(Map.of("logDirectory", LOGS));
    private final List<String> jvmOptions = new ArrayList<>();
    private final String rootPath;

    /** A site whose root lies in this folder. */
    public ConfigurationBuilder(Path siteRoot)
    {
        rootPath = platform.path(siteRoot);
    }

    /** A Java module in everything that it needs but a handler mapping: image, list of modules, entry of its class. */
    public ConfigurationBuilder javaModule(String name, String type, Path... classPath)
    {
        globalModule(name, IMAGE);
        module(name);
        return javaEntry(name, type, joined(classPath));
    }

    /** A Java module in everything that it needs, and a handler mapping when it has a path. */
    public ConfigurationBuilder javaModule(TestedModule module)
    {
        globalModule(module.name(), IMAGE).module(module.name()).javaEntry(module.name(), module.type(),
            joined(module.classPath().toArray(Path[]::new)), true, module.settings());
        return module.path().isEmpty() ? this : handler(module.name(), module.path(), module.name());
    }

    /** An image under a name; whether it is enabled is said by {@link #module}. */
    public ConfigurationBuilder globalModule(String name, String image)
    {
        globalModules.append("      <add").append(attribute("name", name)).append(attribute("image", image))
            .append(" preCondition=\"bitness64\" />\n");
        return this;
    }

    /** Enables a module for the site. */
    public ConfigurationBuilder module(String name)
    {
        modules.append("      <add").append(attribute("name", name)).append(" />\n");
        return this;
    }

    /** The entry that says which class a module is. */
    public ConfigurationBuilder javaEntry(String name, String type, String classPath)
    {
        return javaEntry(name, type, classPath, true, Map.of());
    }

    /** The entry of a module that may be disabled and has settings of its own. */
    public ConfigurationBuilder javaEntry(String name, String type, String classPath, boolean enabled,
                                          Map<String, String> settings)
    {
        javaModules.append("        <add").append(attribute("name", name)).append(attribute("type", type))
            .append(attribute("classPath", classPath)).append(enabled ? "" : " enabled=\"false\"")
            .append(">\n          <settings>\n");
        settings.forEach((setting, value) -> javaModules.append("            <add").append(attribute("name", setting))
            .append(attribute("value", value)).append(" />\n"));
        javaModules.append("          </settings>\n        </add>\n");
        return this;
    }

    /** Maps a path to modules, for every verb. */
    public ConfigurationBuilder handler(String name, String path, String moduleNames)
    {
        handlers.append("      <add").append(attribute("name", name)).append(attribute("path", path))
            .append(" verb=\"*\"").append(attribute("modules", moduleNames))
            .append(" resourceType=\"Unspecified\" requireAccess=\"None\" />\n");
        return this;
    }

    /** Any element of the list of handlers. */
    public ConfigurationBuilder handlerElement(String xml)
    {
        handlers.append("      ").append(xml).append('\n');
        return this;
    }

    /** Another application of the site. */
    public ConfigurationBuilder application(String path, Path folder)
    {
        applications.append("        <application").append(attribute("path", path))
            .append(" applicationPool=\"DefaultAppPool\"><virtualDirectory path=\"/\"")
            .append(attribute("physicalPath", platform.path(folder))).append(" /></application>\n");
        return this;
    }

    /** A virtual directory of the root application. */
    public ConfigurationBuilder virtualDirectory(String path, Path folder)
    {
        virtualDirectories.append("          <virtualDirectory").append(attribute("path", path))
            .append(attribute("physicalPath", platform.path(folder))).append(" />\n");
        return this;
    }

    /** An attribute of the section system.webServer/iisjava. */
    public ConfigurationBuilder section(String name, String value)
    {
        sectionAttributes.put(name, value);
        return this;
    }

    /** One more option for the JVM. */
    public ConfigurationBuilder jvmOption(String option)
    {
        jvmOptions.add(option);
        return this;
    }

    /** Elements of system.webServer for one path of the site, such as {@code Default Web Site/app}. */
    public ConfigurationBuilder location(String path, String webServer)
    {
        locations.append("  <location").append(attribute("path", path)).append(">\n    <system.webServer>\n")
            .append(webServer).append("\n    </system.webServer>\n  </location>\n");
        return this;
    }

    /** The class path entry of a list of files and folders. */
    public String joined(Path... classPath)
    {
        List<String> entries = new ArrayList<>();
        for (Path entry : classPath)
        {
            entries.add(platform.path(entry));
        }
        return String.join(";", entries);
    }

    /** The file's text. */
    public String build()
    {
        StringBuilder options = new StringBuilder();
        for (String option : jvmOptions)
        {
            options.append("        <add").append(attribute("value", option)).append(" />\n");
        }
        StringBuilder attributes = new StringBuilder();
        sectionAttributes.forEach((name, value) -> attributes.append(attribute(name, value)));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<configuration>\n" + CONFIG_SECTIONS
            + "  <system.applicationHost>\n    <applicationPools><add name=\"DefaultAppPool\" /></applicationPools>\n"
            + "    <sites>\n      <site name=\"Default Web Site\" id=\"1\">\n"
            + "        <application path=\"/\" applicationPool=\"DefaultAppPool\"><virtualDirectory path=\"/\""
            + attribute("physicalPath", rootPath) + " />\n" + virtualDirectories + "        </application>\n"
            + applications
            + "        <bindings><binding protocol=\"http\" bindingInformation=\"*:8080:\" /></bindings>\n"
            + "      </site>\n    </sites>\n  </system.applicationHost>\n  <system.webServer>\n    <globalModules>\n"
            + IIS_IMAGES + globalModules + "    </globalModules>\n    <modules>\n" + IIS_MODULES + modules
            + "    </modules>\n    <handlers>\n" + handlers + IIS_HANDLER + "    </handlers>\n" + DEFAULT_DOCUMENT
            + "    <iisjava" + attributes + ">\n"
            + "      <jvmOptions>\n" + options + "      </jvmOptions>\n      <modules>\n" + javaModules
            + "      </modules>\n    </iisjava>\n  </system.webServer>\n" + locations + "</configuration>\n";
    }

    private static String attribute(String name, String value)
    {
        return " " + name + "=\"" + value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"";
    }

    private static final String IIS_IMAGES = """
              <add name="AnonymousAuthenticationModule" image="%windir%\\System32\\inetsrv\\authanon.dll" />
              <add name="DefaultDocumentModule" image="%windir%\\System32\\inetsrv\\defdoc.dll" />
              <add name="StaticFileModule" image="%windir%\\System32\\inetsrv\\static.dll" />
        """;

    private static final String IIS_MODULES = """
              <add name="AnonymousAuthenticationModule" />
              <add name="DefaultDocumentModule" />
              <add name="StaticFileModule" />
        """;

    private static final String IIS_HANDLER = """
              <add name="StaticFile" path="*" verb="*" modules="StaticFileModule,DefaultDocumentModule"
                   resourceType="Either" requireAccess="Read" />
        """;

    private static final String DEFAULT_DOCUMENT = """
            <defaultDocument>
              <files><add value="index.html" /></files>
            </defaultDocument>
        """;

    private static final String CONFIG_SECTIONS = """
          <configSections>
            <sectionGroup name="system.applicationHost">
              <section name="applicationPools" />
              <section name="sites" />
            </sectionGroup>
            <sectionGroup name="system.webServer">
              <section name="globalModules" />
              <section name="modules" />
              <section name="handlers" />
              <section name="defaultDocument" />
              <section name="staticContent" />
              <section name="iisjava" overrideModeDefault="Deny" allowDefinition="AppHostOnly" />
            </sectionGroup>
          </configSections>
        """;
}
