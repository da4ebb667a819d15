package org.iisjava.samples.authentication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.junit.IisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest
{
    @RegisterExtension
    static final IisExtension IIS = IisExtension.builder().module(Authentication.class, "whoami")
        .configuration(Path.of("applicationHost.config")).environment("IISJAVA_SAMPLES", Path.of("..")).build();

    private static String basic(String credentials)
    {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theUserHasTheRolesThatJavaKnows()
    {
        assertEquals("anna, who may write\n",
            HttpClients.get(IIS.uri("/whoami"), "Authorization", basic("anna:tulip")).body());
        assertEquals("ben, who may read\n",
            HttpClients.get(IIS.uri("/whoami"), "Authorization", basic("ben:rose")).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Digest username=anna", "Basic YW5uYTpyb3Nl"})
    void whoeverIsNotKnownIsAskedForAName(String authorization)
    {
        HttpResponse<String> answer = HttpClients.get(IIS.uri("/whoami"), "Authorization", authorization);
        assertEquals(401, answer.statusCode());
        assertEquals("Basic realm=\"staff\", charset=\"UTF-8\"",
            answer.headers().firstValue("WWW-Authenticate").orElse("none"));
        assertEquals(401, HttpClients.get(IIS.uri("/whoami")).statusCode());
    }

    @Test
    void otherUrlsAreOpen()
    {
        assertEquals(200, HttpClients.get(IIS.uri("/")).statusCode());
    }
}
