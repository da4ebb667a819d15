package org.iisjava.testkit.junit;

import java.net.URI;
import java.util.Optional;
import org.iisjava.testkit.EventLog;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisServer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives a test class a server, by {@link IisTest} or from a static field:
 *
 * <pre>
 * &#64;RegisterExtension
 * static final IisExtension IIS = IisExtension.builder().module(Hello.class, "hello").build();
 * </pre>
 *
 * Classes that run in parallel have servers of their own; nested classes use that of the class around them.
 */
public final class IisExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver,
    TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler
{
    private static final String EVENTS_BEFORE = "events before the test";

    private final ServerPlan plan;
    private volatile IisServer current;

    /** For {@link IisTest}, which says the rest. */
    public IisExtension()
    {
        this(null);
    }

    IisExtension(ServerPlan plan)
    {
        this.plan = plan;
    }

    /** Says what the server has. */
    public static IisExtensionBuilder builder()
    {
        return new IisExtensionBuilder();
    }

    /** The server, while tests run. A field that several classes inherit has that which was started last. */
    public IisServer server()
    {
        IisServer server = current;
        if (server == null)
        {
            throw new IllegalStateException("There is a server while tests run only");
        }
        return server;
    }

    /** The address of a path on the server. */
    public URI uri(String path)
    {
        return server().uri(path);
    }

    @Override
    public void beforeAll(ExtensionContext context)
    {
        server(context);
    }

    @Override
    public void beforeEach(ExtensionContext context)
    {
        store(context).put(EVENTS_BEFORE, server(context).eventLog().entries().size());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context)
    {
        Class<?> type = parameter.getParameter().getType();
        return type == IisServer.class || type == IisHost.class || type == URI.class || type == EventLog.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context)
    {
        IisServer server = server(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == URI.class)
        {
            return server.uri("/");
        }
        if (type == EventLog.class)
        {
            return server.eventLog();
        }
        if (!type.isInstance(server))
        {
            throw new ParameterResolutionException("A parameter of the type IisHost needs iishost; this run is on IIS. "
                + "IisServer is both");
        }
        return server;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable
    {
        throw reported(context, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable
    {
        throw reported(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable
    {
        throw reported(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable
    {
        throw reported(context, failure);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable
    {
        throw reported(context, failure);
    }

    private Throwable reported(ExtensionContext context, Throwable failure)
    {
        int eventsBefore = Optional.ofNullable(store(context).get(EVENTS_BEFORE, Integer.class)).orElse(0);
        try
        {
            ServerReport report =
                TestServer.uninterrupted(() -> ServerReport.of(server(context), eventsBefore, failure));
            failure.addSuppressed(report);
            context.publishReportEntry("iisjava", report.getMessage());
        }
        catch (RuntimeException e)
        {
            failure.addSuppressed(e); // the test's own failure is what is to be seen first
        }
        return failure;
    }

    private IisServer server(ExtensionContext context)
    {
        Object key = plan == null ? annotatedClass(context) : this;
        TestServer server = store(context).getOrComputeIfAbsent(key,
            none -> new TestServer(plan == null ? ServerPlan.of(annotatedClass(context).getAnnotation(IisTest.class))
                : plan), TestServer.class);
        current = server.server();
        return current;
    }

    /** The class itself or the nearest around it. */
    private static Class<?> annotatedClass(ExtensionContext context)
    {
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass())
        {
            if (type.isAnnotationPresent(IisTest.class))
            {
                return type;
            }
        }
        throw new IllegalStateException(context.getRequiredTestClass().getName() + " is extended with IisExtension and "
            + "needs @IisTest; or make the extension with IisExtension.builder() in a field with @RegisterExtension");
    }

    private static ExtensionContext.Store store(ExtensionContext context)
    {
        return context.getStore(ExtensionContext.Namespace.create(IisExtension.class));
    }
}
