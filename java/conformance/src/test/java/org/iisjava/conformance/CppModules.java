package org.iisjava.conformance;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostBuilder;
import org.iisjava.testkit.Platform;

/**
 * The library of modules in C++ for each ABI that the platform runs. One server runs all of them at once, behind Java
 * modules; the requests of each lie in a folder with the name of its ABI.
 */
enum CppModules
{
    /** The compiler of Linux. */
    GCC("cppmodules.dll"),
    /** Windows, with the ABI of GCC: overloads in their order. */
    MINGW("cppmodules.dll"),
    /** Windows, with the ABI of Microsoft's compiler. */
    MSVC("cppmodules-msvc.dll");

    private static final List<String> HANDLERS = List.of("OwnUser", "Handler", "Entity", "Listener", "Poster", "Writer",
        "Keeper", "Cache", "Includer", "Limits");
    private static final List<String> OTHERS = List.of("Filter", "Rewriter", "Mapper");

    private final String image;

    CppModules(String image)
    {
        this.image = image;
    }

    static Stream<CppModules> ofThisPlatform()
    {
        return Platform.current() == Platform.WINDOWS ? Stream.of(MINGW, MSVC) : Stream.of(GCC);
    }

    String folder()
    {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them behind a Java module that hears everything and a Java handler. */
    static ConfigurationBuilder configuration()
    {
        ConfigurationBuilder configuration = Suite.configuration();
        Suite.add(configuration, "Recorder");
        Suite.addHandler(configuration, "RequestAnswers", "*/upper/*");
        ofThisPlatform().forEach(modules -> modules.addTo(configuration));
        return configuration;
    }

    static IisHostBuilder host()
    {
        return IisHost.builder().configuration(configuration().build()).option("--belief", "B66=report-only");
    }

    String body(IisHost host, String path, String... headers)
    {
        HttpResponse<String> answer = get(host, path, headers);
        if (answer.statusCode() >= 300)
        {
            throw new AssertionError(path + ": " + answer.statusCode() + "\n" + answer.body() + "\n" + host.log());
        }
        return answer.body();
    }

    HttpResponse<String> get(IisHost host, String path, String... headers)
    {
        return HttpClients.get(host.uri("/" + folder() + path), headers);
    }

    /** Adds one module that is its own handler. */
    void addTo(ConfigurationBuilder configuration, String module)
    {
        add(configuration, module, library(configuration));
        configuration.handler(folder(), folder() + "/*", named(module));
    }

    private String library(ConfigurationBuilder configuration)
    {
        return configuration.joined(Path.of(System.getProperty("iisjava.cppModules")).resolve(image));
    }

    private void addTo(ConfigurationBuilder configuration)
    {
        String library = library(configuration);
        for (String module : OTHERS)
        {
            add(configuration, module, library);
        }
        for (String module : HANDLERS)
        {
            add(configuration, module, library);
        }
        configuration.handler(folder(), folder() + "/*", String.join(",",
            HANDLERS.stream().map(this::named).toList()) + ",StaticFileModule");
    }

    private void add(ConfigurationBuilder configuration, String module, String library)
    {
        configuration.globalModule(named(module), library).module(named(module));
    }

    String named(String module)
    {
        return folder() + "." + module;
    }
}
