package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostBuilder;
import org.iisjava.testkit.IisHostResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CustomErrorModule makes of the errors that modules answer. */
@Tag("iishost-switch")
class ErrorPagesTest
{
    private static final String[] REMOTE = {"--remote-address", "203.0.113.7"};
    private static final String LINE = "For <a> reason\n";

    @TempDir
    private Path folder;

    @Test
    void aLocalClientIsToldTheDetails() throws Exception
    {
        try (IisHost host = host(""))
        {
            HttpResponse<String> answer = get(host, "418.7", "X-Description", "<b>bold</b>");
            assertEquals(418, answer.statusCode());
            assertEquals("text/html", answer.headers().firstValue("Content-Type").orElseThrow());
            for (String part : List.of("<h1>HTTP Error 418.7 - For &lt;a&gt; reason</h1>",
                "<h2>&lt;b&gt;bold&lt;/b&gt;</h2>", "<td>Erring</td>", "<td>RQ_EXECUTE_REQUEST_HANDLER</td>",
                "<td>0x80070005</td>", "<td>http://127.0.0.1:" + host.port() + "/err/418.7</td>"))
            {
                assertTrue(answer.body().contains(part), part + " in " + answer.body());
            }
            assertTrue(get(host, "418.7", "X-Description", "<b>bold</b>", "X-Description-Is-Html", "yes").body()
                .contains("<h2><b>bold</b></h2>"));
            HttpResponse<String> missing = HttpClients.get(host.uri("/missing.txt"));
            assertEquals(404, missing.statusCode());
            assertTrue(missing.body().contains("HTTP Error 404.0 - Not Found"), missing.body());
            assertEquals("", get(host, "200.0").body());
            assertEquals("", get(host, "399.0").body());
        }
    }

    @Test
    void aLocalClientIsGivenABodyThatIsThere() throws Exception
    {
        try (IisHost host = host(""))
        {
            assertEquals("own", get(host, "500.0", "X-Body", "own").body());
            assertEquals("", get(host, "500.0", "X-Skip", "yes").body());
        }
    }

    @Test
    void aRemoteClientIsToldALineAndABodyIsKeptWhenTheModuleAsks() throws Exception
    {
        try (IisHost host = host("", REMOTE))
        {
            HttpResponse<String> answer = get(host, "500.0", "X-Body", "secret");
            assertEquals(LINE, answer.body());
            assertEquals("text/plain", answer.headers().firstValue("Content-Type").orElseThrow());
            assertEquals("own", get(host, "500.0", "X-Body", "own", "X-Skip", "yes").body());
        }
    }

    @Test
    void thePageOfAStatusIsAFileInTheClientsLanguageOrAnotherUrl() throws Exception
    {
        write("any404.htm", "any");
        write("404-3.htm", "third");
        write("pages/en-US/500.htm", "english");
        write("pages/de-DE/500.htm", "deutsch");
        try (IisHost host = host("<httpErrors><error statusCode=\"404\" path=\"any404.htm\" />"
            + "<error statusCode=\"404\" subStatusCode=\"3\" path=\"404-3.htm\" />"
            + "<error statusCode=\"500\" prefixLanguageFilePath=\"pages\" path=\"500.htm\" />"
            + "<error statusCode=\"403\" path=\"/login\" responseMode=\"Redirect\" />"
            + "<error statusCode=\"410\" path=\"none.htm\" /></httpErrors>", REMOTE))
        {
            assertEquals("any", get(host, "404.0").body());
            assertEquals("third", get(host, "404.3").body());
            assertEquals("any", get(host, "404.8", "X-Body", "replaced").body());
            assertEquals("english", get(host, "500.0").body());
            assertEquals("deutsch", get(host, "500.0", "Accept-Language", "de-DE,de;q=0.8").body());
            assertEquals("english", get(host, "500.0", "Accept-Language", "../de-DE").body());
            assertEquals(LINE, get(host, "410.0").body());
            HttpResponse<String> elsewhere = get(host, "403.1");
            assertEquals(302, elsewhere.statusCode());
            assertTrue(elsewhere.headers().firstValue("Location").orElseThrow().endsWith("/login"));
        }
    }

    @Test
    void theConfigurationMaySayWhatBecomesOfABody() throws Exception
    {
        try (IisHost host = host("<httpErrors errorMode=\"Custom\" existingResponse=\"PassThrough\" />"))
        {
            assertEquals("own", get(host, "500.0", "X-Body", "own").body());
            assertEquals(LINE, get(host, "500.0", "X-Skip", "yes").body());
        }
        try (IisHost host = host("<httpErrors errorMode=\"Detailed\" existingResponse=\"Replace\" />", REMOTE))
        {
            String body = get(host, "500.19", "X-Body", "own", "X-Skip", "yes").body();
            assertTrue(body.contains("HTTP Error 500.19 - "), body);
        }
    }

    @Test
    void whatIishostDoesNotDoIsRefused() throws Exception
    {
        IisHostResult result = builder("<httpErrors>"
            + "<error statusCode=\"404\" path=\"/x\" responseMode=\"ExecuteURL\" /></httpErrors>").run();
        assertEquals(2, result.exitCode());
        assertTrue(result.standardError().contains("ExecuteURL, which iishost does not do"), result.standardError());
    }

    private void write(String file, String text) throws Exception
    {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private IisHost host(String httpErrors, String... options) throws Exception
    {
        return builder(httpErrors).option(options).start();
    }

    private IisHostBuilder builder(String httpErrors)
    {
        ConfigurationBuilder configuration = Suite.addHandler(new ConfigurationBuilder(folder).jvmOption("-Xmx256m"),
            "Erring", "err/*");
        configuration.globalModule("CustomErrorModule", "%windir%\\System32\\inetsrv\\custerr.dll")
            .module("CustomErrorModule");
        return IisHost.builder().configuration(configuration.build().replace("    <iisjava",
            "    " + httpErrors + "\n    <iisjava"));
    }

    private static HttpResponse<String> get(IisHost host, String status, String... headers)
    {
        return HttpClients.get(host.uri("/err/" + status), headers);
    }
}
