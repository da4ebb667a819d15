package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What the client of a module that could not start sees, in a browser and elsewhere. */
@Tag("iishost-switch")
class FailurePageTest
{
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String EVIL = "<script>alert('&')</script>\u0001 \u00e9 \uD83D\uDE00";

    @TempDir
    private static Path folder;

    private static IisHost host;
    private static IisHost seenFromAfar;

    @BeforeAll
    static void start() throws IOException
    {
        Path classes = SourceModules.compile(folder, "classes", Map.of("Evil", throwing("Evil", "")));
        ConfigurationBuilder builder = Suite.configuration().javaModule("Evil", "Evil", classes);
        host = IisHost.builder().configuration(builder.build()).start();
        seenFromAfar =
            IisHost.builder().configuration(builder.build()).option("--remote-address", "192.0.2.1").start();
    }

    @AfterAll
    static void stop()
    {
        try (IisHost one = host; IisHost other = seenFromAfar)
        {
            assertTrue(one.isAlive() && other.isAlive());
        }
    }

    @Test
    void aBrowserGetsAPageThatParsesAndSaysNumberReasonAndRemedy() throws Exception
    {
        HttpResponse<String> answer = get(host, BROWSER);
        assertEquals(500, answer.statusCode());
        assertEquals("text/html; charset=utf-8", header(answer, "Content-Type"));
        Document page = parse(answer.body());
        assertEquals("html", page.getDoctype().getName());
        assertEquals("IISJ0025 - 500 Internal Server Error", text(page, "title"));
        String main = text(page, "main");
        assertTrue(main.contains("registerModule threw") && main.contains("Remedy"), main);
        assertTrue(main.contains("<script>alert('&')</script>"), main);
        assertTrue(main.contains("\u00e9 \uD83D\uDE00") && !main.contains("\u0001"), main);
        assertTrue(text(page, "details").contains("Evil.registerModule(Evil.java"), main);
        assertEquals(0, page.getElementsByTagName("script").getLength());
    }

    @Test
    void thePageAllowsItsOwnStyleSheetAndNothingElse() throws Exception
    {
        HttpResponse<String> answer = get(host, BROWSER);
        byte[] sheet = text(parse(answer.body()), "style").getBytes(StandardCharsets.UTF_8);
        String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(sheet));
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-" + digest + "';"), policy);
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("Accept", header(answer, "Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/plain", "text/html;q=0, */*"})
    void otherClientsGetTheSameAsText(String accept)
    {
        HttpResponse<String> answer = get(host, accept);
        assertEquals("text/plain; charset=utf-8", header(answer, "Content-Type"));
        assertTrue(answer.body().startsWith("IISJ0025: Module 'Evil': "), answer.body());
        assertTrue(answer.body().contains("\nRemedy: "), answer.body());
    }

    @Test
    void aBrowserElsewhereIsToldTheNumberOnly() throws Exception
    {
        HttpResponse<String> answer = get(seenFromAfar, BROWSER);
        assertEquals(500, answer.statusCode());
        assertTrue(text(parse(answer.body()), "main").contains("IISJ0025"), answer.body());
        assertFalse(answer.body().contains("Evil") || answer.body().contains("Remedy"), answer.body());
        assertEquals("IISJ0025\n", get(seenFromAfar, "*/*").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {BROWSER, "*/*"})
    void theLengthIsThatOfTheBodyAndHeadHasTheSameHeadersWithoutIt(String accept)
    {
        HttpResponse<String> answer = get(host, accept);
        String length = Integer.toString(answer.body().getBytes(StandardCharsets.UTF_8).length);
        assertEquals(length, header(answer, "Content-Length"));
        HttpResponse<String> head = HttpClients.send(HttpClients.request(host.uri("/")).header("Accept", accept)
            .method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
        assertEquals(500, head.statusCode());
        assertEquals("", head.body());
        for (String name : new String[] {"Content-Length", "Content-Type", "Cache-Control"})
        {
            assertEquals(header(answer, name), header(head, name));
        }
    }

    @Test
    void namesOfTheConfigurationAreNoMarkup() throws Exception
    {
        ConfigurationBuilder builder = Suite.configuration();
        builder.javaModule("<b>&amp;", "No<i>Such</i>\"Class'", Suite.modules());
        try (IisHost other = IisHost.builder().configuration(builder.build()).start())
        {
            Document page = parse(get(other, BROWSER).body());
            assertTrue(text(page, "main").contains("Module '<b>&amp;': class No<i>Such</i>\"Class' was not found"),
                text(page, "main"));
        }
    }

    @Test
    void aCopyOfTheImageSaysWhyItsModuleFailedAfterItHadRegistered() throws IOException
    {
        Path copy = Product.copy(folder.resolve("copy"));
        Path classes = SourceModules.compile(folder, "late", Map.of("Late",
            throwing("Late", "info.setRequestNotifications(allocator -> new CHttpModule() { }, RQ_BEGIN_REQUEST, 0);")));
        ConfigurationBuilder builder = Suite.add(Suite.configuration(), "Recorder");
        builder.globalModule("Late", builder.joined(copy) + "\\iisjava.dll").module("Late")
            .javaEntry("Late", "Late", builder.joined(classes));
        String configuration = builder.build();
        try (IisHost near = IisHost.builder().configuration(configuration).start())
        {
            HttpResponse<String> answer = get(near, "*/*");
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().startsWith("IISJ0025: Module 'Late': registerModule threw"), answer.body());
            assertEquals(1, near.eventLog().entries(entry -> entry.id() == 25).size());
            assertEquals(0, near.eventLog().entries(entry -> entry.id() == 34).size());
        }
        try (IisHost far =
            IisHost.builder().configuration(configuration).option("--remote-address", "192.0.2.1").start())
        {
            assertEquals("IISJ0025\n", get(far, "*/*").body());
        }
    }

    private static String throwing(String className, String before)
    {
        StringBuilder message = new StringBuilder();
        EVIL.chars().forEach(unit -> message.append(String.format("\\u%04x", unit)));
        return "public class " + className + " implements RegisterModule {"
            + " public void registerModule(int version, IHttpModuleRegistrationInfo info, IHttpServer server) {"
            + before + " throw new IllegalStateException(\"" + message + "\"); } }";
    }

    private static HttpResponse<String> get(IisHost server, String accept)
    {
        return HttpClients.get(server.uri("/"), "Accept", accept);
    }

    private static String header(HttpResponse<String> answer, String name)
    {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static Document parse(String page) throws Exception
    {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static String text(Document page, String element)
    {
        return page.getElementsByTagName(element).item(0).getTextContent();
    }
}
