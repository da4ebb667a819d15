package org.iisjava.conformance;

import java.util.List;
import java.util.function.UnaryOperator;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisServer;
import org.iisjava.testkit.InstalledIis;
import org.iisjava.testkit.ServerKind;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests that start an iishost of their own its options, as {@link BelievedServer} has them. */
final class BelievedOptions implements ParameterResolver
{
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context)
    {
        return parameter.getParameter().getType() == String[].class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context)
    {
        return BelievedServer.options(context).toArray(String[]::new);
    }

    /** A server with a module of the suite: the installed IIS, or iishost, whose configuration is completed. */
    static IisServer start(String module, String path, UnaryOperator<ConfigurationBuilder> completed, String... options)
    {
        return ServerKind.current() == ServerKind.IIS ? InstalledIis.start(List.of(Suite.module(module, path)))
            : IisHost.builder().configuration(
                Suite.addHandler(completed.apply(Suite.configuration()), module, path).build()).option(options).start();
    }
}
