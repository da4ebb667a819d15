package org.iisjava.conformance;

import java.time.Duration;
import java.util.List;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.IisServer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The server that beliefs are tried on: that of {@link MembersServer}, unless the property
 * {@code iisjava.beliefs.options} has options for an iishost that believes otherwise.
 */
final class BelievedServer implements BeforeAllCallback, ParameterResolver
{
    static final String OPTIONS = "iisjava.beliefs.options";

    @Override
    public void beforeAll(ExtensionContext context)
    {
        if (options(context).isEmpty())
        {
            new MembersServer().beforeAll(context);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context)
    {
        return parameter.getParameter().getType() == IisServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context)
    {
        List<String> options = options(context);
        return options.isEmpty() ? MembersServer.host() : context.getRoot()
            .getStore(ExtensionContext.Namespace.create(BelievedServer.class))
            .getOrComputeIfAbsent("server", key -> new Otherwise(options), Otherwise.class).host();
    }

    static List<String> options(ExtensionContext context)
    {
        return context.getConfigurationParameter(OPTIONS).map(options -> List.of(options.split(" "))).orElse(List.of());
    }

    private static final class Otherwise implements ExtensionContext.Store.CloseableResource
    {
        private final IisHost host;

        Otherwise(List<String> options)
        {
            host = IisHost.builder().configuration(MembersServer.configuration().build())
                .option(options.toArray(String[]::new)).start();
        }

        IisHost host()
        {
            return host;
        }

        /** What breaks a rule there may keep those of IIS. */
        @Override
        public void close()
        {
            IisHostResult result = host.stop(Duration.ofSeconds(60));
            if (result.exitCode() != 0)
            {
                throw new IllegalStateException("iishost ended with exit code " + result.exitCode() + "\n"
                    + result.standardError());
            }
        }
    }
}
