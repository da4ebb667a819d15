package org.iisjava.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Ordinary requests through java.net.http, HTTP/1.1, redirects not followed, nothing waited for longer than a minute.
 */
public final class HttpClients
{
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(LIMIT).build();

    private HttpClients()
    {
    }

    /** The client itself, for what has no method here. */
    public static HttpClient client()
    {
        return CLIENT;
    }

    /** A request to be completed with method and headers. */
    public static HttpRequest.Builder request(URI uri)
    {
        return HttpRequest.newBuilder(uri).timeout(LIMIT);
    }

    /** Sends GET; headers are names and values in turn. */
    public static HttpResponse<String> get(URI uri, String... headers)
    {
        HttpRequest.Builder request = request(uri);
        return send(headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** Sends POST with a text as UTF-8. */
    public static HttpResponse<String> post(URI uri, String body, String... headers)
    {
        HttpRequest.Builder request =
            request(uri).POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return send(headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** Sends a request and reads the whole answer as UTF-8. */
    public static HttpResponse<String> send(HttpRequest request)
    {
        try
        {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
