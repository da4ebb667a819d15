package org.iisjava.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.iisjava.testkit.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What the extension makes of servers and modules that fail, seen as a build tool sees it. */
class IisExtensionIT
{
    @AfterEach
    void forgetTheKindOfServer()
    {
        System.clearProperty("iisjava.server");
    }

    @Test
    void aFailureComesWithWhatTheServerLoggedAndReportedMeanwhile()
    {
        EngineExecutionResults results = run(Cases.FailsAfterARequest.class);
        Throwable failure = failure(results.testEvents());
        assertTrue(failure.getMessage().startsWith("Not as expected: "), failure.getMessage());
        String worker = failure.getMessage().substring("Not as expected: ".length());
        String report = everything(failure);
        assertContains(report, "--- event log\n");
        assertContains(report, "Working Information");
        assertContains(report, "I am " + worker);
        assertContains(report, "Printed by " + worker);
        assertContains(report, "--- log\n");
        assertContains(report, "module 'Working': registered");
        assertEquals(1, results.testEvents().reportingEntryPublished().count());
    }

    @Test
    void aModuleThatDoesNotStartFailsTheClassWithTheNumberedError()
    {
        EngineExecutionResults results = run(Cases.ModuleThatCannotStart.class);
        Throwable failure = failure(results.containerEvents());
        assertContains(everything(failure), "IISJ0025");
        assertContains(everything(failure), "there is no money for it");
        assertContains(everything(failure), "Remedy: ");
        assertEquals(0, results.testEvents().started().count());
    }

    @Test
    void aServerThatEndsIsReportedAsEnded()
    {
        EngineExecutionResults results = run(Cases.ModuleThatEndsTheServer.class);
        assertContains(everything(failure(results.testEvents())), "(it has ended)");
        assertContains(everything(failure(results.containerEvents())), "iishost ended with exit code 3");
    }

    @Test
    void aServerThatHangsIsReportedWithItsThreadsAndKilled()
    {
        EngineExecutionResults results = run(Cases.ServerThatHangs.class);
        String where = Platform.current().usesWine() ? "no thread dump: jcmd does not reach"
            : "Modules$Hanging.answer";
        assertContains(everything(failure(results.testEvents())), where);
        String end = everything(failure(results.containerEvents()));
        assertContains(end, "did not end within 2 s");
        assertContains(end, "It was killed.");
        assertContains(end, where);
    }

    @Test
    void anExtensionOfAnInstanceGivesEachTestAServer()
    {
        run(Cases.ServerForEachTest.class).testEvents().assertStatistics(statistics -> statistics.succeeded(2));
    }

    @Test
    void classesThatRunInParallelHaveServersOfTheirOwn()
    {
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(Cases.ParallelOne.class), selectClass(Cases.ParallelOther.class))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
            .execute().testEvents().assertStatistics(statistics -> statistics.succeeded(2));
    }

    @Test
    void whatOnlyIishostHasIsHadThere()
    {
        run(Cases.AsksForWhatOnlyIishostHas.class).testEvents().assertStatistics(statistics -> statistics.succeeded(1));
    }

    @ParameterizedTest
    @CsvSource({"iis, FailsAfterARequest, needs Windows with IIS",
        "iis, StartsIishostItself, would not say anything about IIS",
        "iis, AsksForWhatOnlyIishostHas, 'the switches [--completions, early], options of the JVM, which only iishost has'",
        "apache, FailsAfterARequest, expected iishost or iis"})
    void aServerThatCannotBeHadHereIsRefused(String kind, String name, String reason)
    {
        System.setProperty("iisjava.server", kind);
        Class<?> type = Arrays.stream(Cases.class.getDeclaredClasses()).filter(c -> c.getSimpleName().equals(name))
            .findFirst().orElseThrow();
        assertContains(everything(failure(run(type).allEvents())), reason);
    }

    private static EngineExecutionResults run(Class<?> type)
    {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(type)).execute();
    }

    private static Throwable failure(Events events)
    {
        List<Throwable> failures = events.finished().filter(event -> finishedWithFailure().matches(event))
            .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow()).toList();
        assertEquals(1, failures.size(), failures.toString());
        return failures.get(0);
    }

    /** What a build tool prints of a failure. */
    private static String everything(Throwable failure)
    {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void assertContains(String text, String part)
    {
        assertTrue(text.contains(part), "Expected: " + part + "\nin: " + text);
    }
}
