package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * Each test of a belief fails where the belief is wrong: they are run on servers that believe otherwise. Each server
 * has some beliefs reversed; the tests of the others show that these do not disturb them.
 */
@Tag("iishost-switch")
class BelievedOtherwiseTest
{
    private static final String FIRST = "--belief B01=always-7 --belief B06=medium --belief B09=reversed "
        + "--belief B13=child-first --belief B20=handlers-only --belief B22=only-reads --belief B28=not-found "
        + "--belief B35=never --belief B36=not-found --belief B42=no-substatus --belief B43=caches-first "
        + "--belief B47=users-too --belief B51=always-running --belief B55=minutes --belief B57=left-alone "
        + "--belief B62=ends-connection --belief B67=of-application --belief B73=not-negotiated "
        + "--belief B76=above-400 --belief B80=code-only";
    private static final String SECOND = "--belief B07=obeyed --belief B10=go-on --belief B11=continue "
        + "--belief B12=parent-unchanged --belief B16=refused --belief B21=bytes-first --belief B25=separate "
        + "--belief B33=request-ends --belief B38=refused --belief B40=continue --belief B44=twice "
        + "--belief B46=conditional-too --belief B49=ignored --belief B53=authenticated --belief B56=before-others "
        + "--belief B60=server-answers --belief B63=resets --belief B68=those-above --belief B71=logged "
        + "--belief B74=succeeds --belief B81=files-below --get-http-module eager";
    private static final String THIRD = "--belief B08=continue --belief B14=body-only --belief B15=until-release "
        + "--belief B18=not-awaited --belief B19=before-end --belief B24=zero --belief B27=own-reference "
        + "--belief B29=subscribers-only --belief B30=log-only --belief B39=ignored --belief B44=never "
        + "--belief B45=not-needed --belief B50=cached-all-the-same --belief B52=no-variable --belief B58=refused "
        + "--belief B59=on-demand --belief B69=taken-over --belief B72=files-below --belief B77=details-replace "
        + "--belief B79=head-too";
    private static final String FOURTH = "--belief B04=accepted --belief B05=ignored --belief B17=never "
        + "--belief B19=after-post-end --belief B26=skipped --belief B31=first-and-high --belief B41=no-flags "
        + "--belief B48=apart --belief B61=netname-deleted --belief B65=sent --belief B70=at-once --belief B78=stays "
        + "--preload-requests detach --refuse-admin-manager --drop-trailers";

    private static final List<Class<?>> TESTS = List.of(BelievedTest.class, BelievedWorkerTest.class,
        BelievedCachesTest.class, BelievedPreloadTest.class, BelievedWebSocketsTest.class,
        BelievedConfigurationTest.class, BelievedCertificatesTest.class, BelievedErrorPagesTest.class,
        BelievedStaticFilesTest.class, BelievedChildRequestsTest.class, BelievedServicesTest.class,
        BelievedMisuseTest.class);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, THIRD, FOURTH})
    void whatIsBelievedOtherwiseIsRefutedAndNothingElse(String options) throws IOException
    {
        Path report = folder.resolve("beliefs.txt");
        Events tests = run(options, report, "report", TESTS);
        Set<String> reversed = Beliefs.reversedBy(List.of(options.split(" ")));
        List<String> lines = Files.readAllLines(report);
        assertEquals(String.join(" ", reversed), numbers(lines, " refuted: "), () -> String.join("\n", lines));
        assertEquals(judged().filter(number -> !reversed.contains(number)).collect(Collectors.joining(" ")),
            numbers(lines, " confirmed: "), () -> String.join("\n", lines));
        assertEquals(reversed.size(), tests.aborted().count());
        assertEquals(0, tests.failed().count(), () -> tests.failed().list().toString());
    }

    @Test
    void onIishostARefutedBeliefFailsItsTest()
    {
        Events tests = run("--belief B44=never", folder.resolve("beliefs.txt"), "fail",
            List.of(BelievedWorkerTest.class));
        assertEquals(1, tests.failed().count());
        assertEquals(0, tests.aborted().count());
    }

    @Test
    void everyChoiceIsTriedHereOrInATestOfItsOwn() throws IOException
    {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/iisjava/conformance")))
        {
            for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList())
            {
                sources.append(Files.readString(file));
            }
        }
        assertEquals(List.of(), Beliefs.choices().stream()
            .filter(choice -> !Pattern.compile(choice + "[ \"]").matcher(sources).find()).toList());
    }

    private static Events run(String options, Path report, String whenRefuted, List<Class<?>> tests)
    {
        return EngineTestKit.engine("junit-jupiter")
            .selectors(tests.stream().map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new))
            .configurationParameter(BelievedServer.OPTIONS, options)
            .configurationParameter(BeliefReport.FILE, report.toString())
            .configurationParameter(BeliefJudge.WHEN_REFUTED, whenRefuted).execute().testEvents();
    }

    private static Stream<String> judged()
    {
        return TESTS.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(DependsOnBelief.class))
            .flatMap(method -> Arrays.stream(method.getAnnotation(DependsOnBelief.class).value())).sorted().distinct();
    }

    private static String numbers(List<String> lines, String verdict)
    {
        return lines.stream().filter(line -> line.contains(verdict)).map(line -> line.substring(0, 3))
            .collect(Collectors.joining(" "));
    }
}
