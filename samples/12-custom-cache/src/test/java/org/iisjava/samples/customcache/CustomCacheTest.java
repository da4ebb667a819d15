package org.iisjava.samples.customcache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.junit.IisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomCacheTest
{
    @RegisterExtension
    static final IisExtension IIS = IisExtension.builder().module(CustomCache.class, "prices/*")
        .configuration(Path.of("applicationHost.config")).environment("IISJAVA_SAMPLES", Path.of("..")).build();

    private static String get(String path)
    {
        return HttpClients.get(IIS.uri(path)).body().strip();
    }

    @Test
    void aPriceIsFoundOutOnce()
    {
        assertEquals("600 cents, found out for this request", get("/prices/coffee"));
        assertEquals("600 cents, from the cache", get("/prices/coffee"));
        assertEquals("600 cents, from the cache", get("/prices/coffee?unknown"));
    }

    @Test
    void whatHasThePrefixIsForgotten()
    {
        get("/prices/teapot");
        get("/prices/ten");
        assertEquals("Forgotten: tea*", get("/prices/tea?forget"));
        assertEquals("600 cents, found out for this request", get("/prices/teapot"));
        assertEquals("300 cents, from the cache", get("/prices/ten"));
    }

    @Test
    void filesAreServedAsEver()
    {
        assertEquals(200, HttpClients.get(IIS.uri("/")).statusCode());
    }
}
