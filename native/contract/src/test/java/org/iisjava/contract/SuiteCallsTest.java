package org.iisjava.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A row of docs/names.md that names the wrong test of the right class would be found. */
class SuiteCallsTest
{
    private final SuiteCalls calls =
        new SuiteCalls(Path.of(System.getProperty("iisjava.root")).resolve("java/conformance"));

    @Test
    void aTestShowsTheMembersOfTheAnswersThatItAsksFor()
    {
        assertTrue(calls.shows("ResponseTest", "clearHeadersLeavesBodyAndStatus", "IHttpResponse", "clearHeaders"));
        assertTrue(calls.shows("ServicesTest", "fragmentsAreStoredSentReadAndRemoved", "IHttpServer",
            "addFragmentToCache"));
        assertTrue(calls.shows("BodyTest", "aCachedFileCanBeWritten", "IHttpFileInfo", "getFileBuffer"));
    }

    @Test
    void itDoesNotShowThoseOfOtherAnswers()
    {
        assertFalse(calls.shows("ResponseTest", "cookiesAreNotJoined", "IHttpResponse", "clearHeaders"));
        assertFalse(calls.shows("ContextTest", "requestMemoryIsDirectAndWritable", "IHttpContext",
            "getCurrentExecutionStats"));
        assertFalse(calls.shows("ServicesTest", "usersLogOnAndTheirTokensEnd", "IHttpServer", "addFragmentToCache"));
    }

    @Test
    void aTestShowsWhatItsModulesAreTold()
    {
        assertTrue(calls.shows("PipelineTest", "everyFlushIsHeardOf", "CHttpModule", "onSendResponse"));
        assertTrue(calls.shows("ContextTest", "aModuleMayMapAPathElsewhere", "IMapPathProvider", "setPhysicalPath"));
        assertFalse(calls.shows("PipelineTest", "everyFlushIsHeardOf", "CGlobalModule", "onSuspendProcess"));
    }
}
