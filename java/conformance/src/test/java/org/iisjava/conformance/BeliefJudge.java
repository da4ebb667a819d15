package org.iisjava.conformance;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.iisjava.testkit.ServerKind;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * Reports what tests say about the beliefs that they depend on. On IIS a refuted belief is a finding and aborts its
 * test only; on iishost, which must do as is believed, it fails as any test. The property
 * {@code iisjava.beliefs.refuted}, which is {@code report} or {@code fail}, says otherwise.
 */
final class BeliefJudge implements InvocationInterceptor
{
    static final String WHEN_REFUTED = "iisjava.beliefs.refuted";

    @Override
    public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                                    ExtensionContext context) throws Throwable
    {
        judge(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
                                            ExtensionContext context) throws Throwable
    {
        judge(invocation, context);
    }

    private static void judge(Invocation<Void> invocation, ExtensionContext context) throws Throwable
    {
        List<String> beliefs = beliefs(context);
        if (!Beliefs.all().keySet().containsAll(beliefs))
        {
            throw new IllegalStateException("docs/iishost.md has not got all of the beliefs " + beliefs);
        }
        BeliefReport report = BeliefReport.of(context);
        String test = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
        try
        {
            invocation.proceed();
            beliefs.forEach(report::confirmed);
        }
        catch (AssertionError seen)
        {
            beliefs.forEach(belief -> report.refuted(belief, test, seen.getMessage()));
            if (failsWhenRefuted(context))
            {
                throw seen;
            }
            throw new TestAbortedException("Refuted: " + String.join(", ", beliefs), seen);
        }
    }

    private static boolean failsWhenRefuted(ExtensionContext context)
    {
        String otherwise = ServerKind.current() == ServerKind.IIS ? "report" : "fail";
        return context.getConfigurationParameter(WHEN_REFUTED).orElse(otherwise).equals("fail");
    }

    private static List<String> beliefs(ExtensionContext context)
    {
        Optional<DependsOnBelief> ofMethod =
            AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), DependsOnBelief.class);
        return List.of(ofMethod.or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(),
            DependsOnBelief.class)).orElseThrow().value());
    }
}
