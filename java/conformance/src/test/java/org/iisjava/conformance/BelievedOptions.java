package org.iisjava.conformance;

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
}
