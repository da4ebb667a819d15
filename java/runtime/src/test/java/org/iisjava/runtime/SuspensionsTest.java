package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import org.iisjava.httpserv.httpserv;
import org.junit.jupiter.api.Test;

class SuspensionsTest
{
    private final Lifetime lifetime = new Lifetime(Lifetime.Kind.REQUEST);
    private final Suspensions suspensions = new Suspensions(lifetime);

    @Test
    void aNotificationNestedOnTheSameThreadHasASuspensionOfItsOwn()
    {
        Suspension execute = suspensions.begin(httpserv.RQ_EXECUTE_REQUEST_HANDLER, false);
        assertSame(execute, suspensions.current("IHttpContext::PostCompletion"));
        Suspension send = suspensions.begin(httpserv.RQ_SEND_RESPONSE, false);
        assertSame(send, suspensions.current("IHttpContext::PostCompletion"));
        send.exit(Suspension.CONTINUE, false);
        assertSame(execute, suspensions.current("IHttpContext::PostCompletion"));
        lifetime.check("IHttpContext");
    }

    @Test
    void anotherThreadMeansThePendingNotification()
    {
        Suspension execute = suspensions.begin(httpserv.RQ_EXECUTE_REQUEST_HANDLER, false);
        execute.exit(Suspension.PENDING, false);
        suspensions.begin(httpserv.RQ_SEND_RESPONSE, false);
        assertSame(execute, currentOfAnotherThread());
    }

    @Test
    void anotherThreadMeansTheNotificationThatWillBePendingNotTheOneInsideAFlush()
    {
        Suspension execute = suspensions.begin(httpserv.RQ_EXECUTE_REQUEST_HANDLER, false);
        suspensions.begin(httpserv.RQ_SEND_RESPONSE, false);
        assertSame(execute, currentOfAnotherThread());
    }

    @Test
    void aPostWithoutANotificationIsRefused()
    {
        String message = assertThrows(IllegalStateException.class,
            () -> suspensions.current("IHttpContext::PostCompletion")).getMessage();
        assertEquals("IHttpContext::PostCompletion was called although no notification is running or pending", message);
    }

    @Test
    void aCompletionFindsItsNotificationAndItsPostForm()
    {
        Suspension post = suspensions.begin(httpserv.RQ_BEGIN_REQUEST, true);
        post.exit(Suspension.PENDING, false);
        Suspension other = suspensions.begin(httpserv.RQ_BEGIN_REQUEST, false);
        assertSame(post, suspensions.find(httpserv.RQ_BEGIN_REQUEST, true));
        assertSame(other, suspensions.find(httpserv.RQ_BEGIN_REQUEST, false));
    }

    @Test
    void aCompletionNobodyExpectedIsBroughtToTheModule()
    {
        Suspension unknown = suspensions.find(httpserv.RQ_EXECUTE_REQUEST_HANDLER, false);
        assertNotNull(unknown.arrive(1, 0, Completion.UNKNOWN).completion());
    }

    @Test
    void theRefusalOfTheInnerNotificationEndsWithIt()
    {
        suspensions.begin(httpserv.RQ_EXECUTE_REQUEST_HANDLER, false);
        Suspension indicated = suspensions.begin(httpserv.RQ_MAP_PATH, false);
        indicated.indicate(Suspension.CONTINUE);
        assertThrows(IllegalStateException.class, () -> lifetime.check("IHttpContext"));
        indicated.exit(Suspension.PENDING, false);
        lifetime.check("IHttpContext");
        Suspension posted = suspensions.begin(httpserv.RQ_MAP_PATH, false);
        posted.post(false);
        posted.exit(Suspension.CONTINUE, false);
        assertThrows(IllegalStateException.class, () -> lifetime.check("IHttpContext"));
        posted.arrive(0, 0, Completion.UNKNOWN);
        lifetime.check("IHttpContext");
    }

    @Test
    void theRefusalOfTheOuterNotificationReturnsAfterTheInner()
    {
        Suspension execute = suspensions.begin(httpserv.RQ_EXECUTE_REQUEST_HANDLER, false);
        execute.post(false);
        Suspension send = suspensions.begin(httpserv.RQ_SEND_RESPONSE, false);
        lifetime.check("IHttpContext");
        send.exit(Suspension.CONTINUE, false);
        assertThrows(IllegalStateException.class, () -> lifetime.check("IHttpContext"));
    }

    private Suspension currentOfAnotherThread()
    {
        return CompletableFuture.supplyAsync(() -> suspensions.current("IHttpContext::PostCompletion")).join();
    }
}
