package org.iisjava.conformance;

import java.net.http.HttpResponse;
import java.util.List;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisServer;
import org.iisjava.testkit.InstalledIis;
import org.iisjava.testkit.ServerKind;
import org.iisjava.testkit.TestedModule;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server for all tests of single members of interfaces; it ends with the last of them. */
final class MembersServer implements BeforeAllCallback
{
    /** What runs on IIS, too. Tests of what else is configured here have the tag iishost-switch. */
    private static final List<TestedModule> HANDLERS = List.of(Suite.module("RequestAnswers", "request/*"),
        Suite.module("ResponseAnswers", "response/*"), Suite.module("BodyAnswers", "body/*"),
        Suite.module("ContextAnswers", "context/*"), Suite.module("StoredContexts", "stored/*"),
        Suite.module("VersionAnswers", "versions/*"), Suite.module("CallingBack", "callback/*"),
        Suite.module("Completing", "completing/*"), Suite.module("BelievingChildren", "family/*"),
        Suite.module("BelievingServices", "raising/*"), believing("LOW", ""), believing("HIGH-1", "believing/*"),
        believing("HIGH-2", ""), believing("NEVER", ""),
        believing("SILENT", ""));

    private static IisServer host;

    @Override
    public void beforeAll(ExtensionContext context)
    {
        context.getRoot().getStore(ExtensionContext.Namespace.create(MembersServer.class))
            .getOrComputeIfAbsent("server", key -> new Running(), Running.class);
    }

    static IisServer host()
    {
        return host;
    }

    static HttpResponse<String> get(String path, String... headers)
    {
        return HttpClients.get(host.uri(path), headers);
    }

    /** The body of an answer that must be 200. */
    static String body(String path, String... headers)
    {
        HttpResponse<String> answer = get(path, headers);
        if (answer.statusCode() != 200)
        {
            throw new AssertionError(path + ": " + answer.statusCode() + "\n" + answer.body() + "\n"
                + host.eventLog().entries());
        }
        return answer.body();
    }

    private static TestedModule believing(String name, String path)
    {
        return Suite.module("Believing", path).named("Believing-" + name);
    }

    static ConfigurationBuilder configuration()
    {
        ConfigurationBuilder configuration = Suite.configuration();
        Suite.add(configuration, "Mapping").handler("Mapping", "mapping/*", "Mapping,BodyAnswers");
        HANDLERS.forEach(configuration::javaModule);
        configuration.handlerElement(file("style.css", "BodyAnswers"))
            .handlerElement(file("file.txt", "ContextAnswers"));
        configuration.handlerElement("<add name=\"OnlyPost\" path=\"verbs/*\" verb=\"POST,PUT\" modules=\"BodyAnswers\""
            + " resourceType=\"Unspecified\" requireAccess=\"None\" />");
        configuration.application("/nobody", Suite.site()).location("Default Web Site/nobody", "<handlers><clear /></handlers>");
        configuration.virtualDirectory("/virtual", Suite.site().resolve("application"));
        configuration.application("/application", Suite.site().resolve("application"));
        return configuration;
    }

    private static String file(String path, String module)
    {
        return "<add name=\"Of " + path + "\" path=\"" + path + "\" verb=\"GET\" modules=\"" + module
            + "\" resourceType=\"File\" requireAccess=\"Read\" />";
    }

    private static final class Running implements ExtensionContext.Store.CloseableResource
    {
        Running()
        {
            host = ServerKind.current() == ServerKind.IIS ? InstalledIis.start(HANDLERS)
                : IisHost.builder().configuration(configuration().build()).start();
        }

        @Override
        public void close()
        {
            host.close();
        }
    }
}
