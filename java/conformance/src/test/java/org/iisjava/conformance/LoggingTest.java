package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What modules log and print is found again, with where it came from. */
@Tag("iishost-switch")
class LoggingTest
{
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static IisHost host;

    @BeforeAll
    static void start()
    {
        host = IisHost.builder().configuration(Suite.addHandler(Suite.configuration(), "Logging", "logging/*").build())
            .start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @ParameterizedTest
    @CsvSource({"INFO, INFO, conformance.system: text of INFO", "WARNING, WARNING, conformance.system: text of WARNING",
        "ERROR, ERROR, conformance.system: text of ERROR", "jul, ERROR, conformance.jul: with text of jul",
        "out, INFO, System.out: text of out", "err, WARNING, System.err: text of err",
        "posted, INFO, conformance.system: text of posted"})
    void whatIsSaidInARequestIsLoggedWithModuleSiteAndRequest(String what, String level, String end)
    {
        say(what, "text of " + what);
        String line = host.moduleLog().await(LIMIT, end);
        OffsetDateTime.parse(line.substring(0, line.indexOf(' ')));
        assertTrue(line.matches("\\S+ " + level
            + " \\[iis-\\d+] \\[Logging] \\[Default Web Site] \\[40000000800\\p{XDigit}{5}] " + end), line);
    }

    @Test
    void theRequestIsTheOneThatTheModuleSees()
    {
        String before = say("INFO", "the one before");
        assertEquals("said", before);
        long id = Long.parseLong(HttpClients.get(host.uri("/logging/id")).body(), 16);
        String line = host.moduleLog().await(LIMIT, "the one before");
        assertTrue(line.contains(String.format("[%016x]", id - 1)), line + " " + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "common"})
    void whatIsSaidOnAnotherThreadHasTheModule(String what)
    {
        say(what, "on " + what);
        String line = host.moduleLog().await(LIMIT, "on " + what);
        assertTrue(line.contains("] [Logging] [-] [-] "), line);
    }

    @Test
    void whatIsSaidWhileRegisteringHasTheModule()
    {
        assertTrue(host.moduleLog().await(LIMIT, "registering").contains("] [Logging] [-] [-] "));
    }

    @Test
    void whatIsBelowTheLevelIsNotLogged()
    {
        say("DEBUG", "too low");
        say("TRACE", "too low");
        say("INFO", "high enough");
        host.moduleLog().await(LIMIT, "high enough");
        assertFalse(host.moduleLog().text().contains("too low"));
    }

    @Test
    void aTextFromARequestForgesNoRecord()
    {
        say("INFO", "real\\r\\n2026-01-01T00:00:00.000+00:00 ERROR forged");
        say("thrown", "real\\r\\n2026-01-01T00:00:00.000+00:00 ERROR forged trace");
        assertTrue(host.moduleLog().await(LIMIT, "ERROR forged").contains("real\\r\\n2026"));
        assertTrue(host.moduleLog().await(LIMIT, "forged trace").startsWith("\t2026-01-01"));
    }

    @Test
    void aTraceFollowsItsRecord()
    {
        say("thrown", "with a reason");
        host.moduleLog().await(LIMIT, "\tjava.lang.IllegalStateException: with a reason");
        host.moduleLog().await(LIMIT, "\tat iisjava:Logging//org.iisjava.conformance.modules.Logging");
    }

    @Test
    void warningsAndErrorsAreEventsToo()
    {
        say("WARNING", "event of a warning");
        say("thrown", "event of an error");
        say("err", "event of nothing");
        EventLogEntry warning = event(51, "event of a warning");
        assertEquals("Warning", warning.type());
        assertTrue(warning.text().matches("(?s)IISJ0051: Module 'Logging': conformance.system: event of a warning "
            + "Site 'Default Web Site'\\. Request 40000000800\\p{XDigit}{5}\\.\nRemedy: .*"), warning.text());
        EventLogEntry error = event(50, "event of an error");
        assertEquals("Error", error.type());
        assertTrue(error.text().lines().anyMatch("java.lang.IllegalStateException: event of an error"::equals),
            error.text());
        assertEquals(List.of(), host.eventLog().entries(entry -> entry.text().contains("event of nothing")));
    }

    @Test
    void whatAModuleThrowsIsLoggedToo()
    {
        assertEquals(500, HttpClients.get(host.uri("/logging/throw"), "X-Text", "thrown by it").statusCode());
        String line = host.moduleLog().await(LIMIT, "IISJ0030: onExecuteRequestHandler threw");
        assertTrue(line.contains("] [Logging] [Default Web Site] [4") && line.contains(" iisjava: IISJ0030"), line);
        assertTrue(event(30, "thrown by it").text().lines().findFirst().orElseThrow()
            .matches(".*threw java.lang.IllegalStateException: thrown by it. Site 'Default Web Site'. Request 4.*"));
    }

    @Test
    void aRecordThatThrowsDoesNotReachTheModule()
    {
        assertEquals("said", say("hostile", ""));
    }

    @Test
    void theConsoleHasItAndTheOutputOfTheServerHasNot()
    {
        say("out", "for the console");
        host.moduleLog().await(LIMIT, "for the console");
        assertTrue(host.standardError().contains("System.out: for the console"), host.standardError());
        assertEquals(1, host.standardOutput().lines().count(), host.standardOutput());
    }

    private static EventLogEntry event(int id, String text)
    {
        return host.eventLog().await(LIMIT, entry -> entry.id() == id && entry.text().contains(text));
    }

    private static String say(String what, String text)
    {
        return HttpClients.get(host.uri("/logging/" + what), "X-Text", text).body();
    }
}
