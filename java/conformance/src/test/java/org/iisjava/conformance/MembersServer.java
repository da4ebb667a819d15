package org.iisjava.conformance;

import java.net.http.HttpResponse;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One server for all tests of single members of interfaces; it ends with the last of them. */
final class MembersServer implements BeforeAllCallback
{
    private static IisHost host;

    @Override
    public void beforeAll(ExtensionContext context)
    {
        context.getRoot().getStore(ExtensionContext.Namespace.create(MembersServer.class))
            .getOrComputeIfAbsent("server", key -> new Running(), Running.class);
    }

    static IisHost host()
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

    private static ConfigurationBuilder configuration()
    {
        ConfigurationBuilder configuration = Suite.configuration();
        Suite.add(configuration, "Mapping").handler("Mapping", "mapping/*", "Mapping,BodyAnswers");
        Suite.addHandler(configuration, "RequestAnswers", "request/*");
        Suite.addHandler(configuration, "ResponseAnswers", "response/*");
        Suite.addHandler(configuration, "BodyAnswers", "body/*");
        Suite.addHandler(configuration, "ContextAnswers", "context/*");
        Suite.addHandler(configuration, "StoredContexts", "stored/*");
        configuration.handlerElement(file("style.css", "BodyAnswers"))
            .handlerElement(file("file.txt", "ContextAnswers"));
        configuration.handlerElement("<add name=\"OnlyPost\" path=\"verbs/*\" verb=\"POST,PUT\" modules=\"BodyAnswers\""
            + " resourceType=\"Unspecified\" requireAccess=\"None\" />");
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
            host = IisHost.builder().configuration(configuration().build()).start();
        }

        @Override
        public void close()
        {
            host.close();
        }
    }
}
