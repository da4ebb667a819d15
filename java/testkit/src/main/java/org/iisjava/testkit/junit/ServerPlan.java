package org.iisjava.testkit.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.TestedModule;

/** What a test class asks of its server. Filled by the extension's builder or from the annotation, then only read. */
final class ServerPlan
{
    final List<TestedModule> modules = new ArrayList<>();
    final List<Consumer<ConfigurationBuilder>> configurators = new ArrayList<>();
    final List<String> options = new ArrayList<>();
    final Map<String, String> variables = new LinkedHashMap<>();
    final Map<String, Path> pathVariables = new LinkedHashMap<>();
    /** What only iishost does, in words; not empty: the class cannot run on IIS. */
    final List<String> onlyOfIishost = new ArrayList<>();
    Path configuration;
    Path site;
    Duration stopLimit = Duration.ofSeconds(60);

    static ServerPlan of(IisTest test)
    {
        IisExtensionBuilder builder = new IisExtensionBuilder();
        TestedModule module = TestedModule.of(test.module(), test.path());
        module = test.name().isEmpty() ? module : module.named(test.name());
        for (String setting : test.settings())
        {
            int equals = setting.indexOf('=');
            if (equals < 1)
            {
                throw new IllegalArgumentException("The setting '" + setting + "' of @IisTest is not name=value");
            }
            module = module.with(setting.substring(0, equals), setting.substring(equals + 1));
        }
        builder.module(module);
        for (String option : test.jvmOptions())
        {
            builder.jvmOption(option);
        }
        if (!test.site().isEmpty())
        {
            builder.site(Path.of(test.site()));
        }
        if (test.options().length > 0)
        {
            builder.option(test.options());
        }
        return builder.plan();
    }
}
