package org.iisjava.httpserv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Constants have the documented names and values, and none is without a documented value. */
class ConstantsTest
{
    @Test
    void flagsAndPrioritiesHaveTheirDocumentedValues() throws ReflectiveOperationException
    {
        Set<String> documented = new TreeSet<>();
        for (String row : Mirror.table("documented-constants.txt"))
        {
            String[] columns = row.split(" ");
            Object value = Mirror.type(columns[0]).getDeclaredField(columns[1]).get(null);
            Object expected = value instanceof String ? columns[2] : (Object) (int) (long) Long.decode(columns[2]);
            assertEquals(expected, value, columns[1]);
            documented.add(columns[1]);
        }
        Set<String> declared = Stream.of(httpserv.class, http.class, iiswebsocket.class)
            .flatMap(type -> Stream.of(type.getDeclaredFields()))
            .filter(field -> !field.getType().isEnum()).map(Field::getName)
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(documented, declared);
    }

    @Test
    void constantsOfEnumerationsAreInheritedUnderTheirNames() throws ReflectiveOperationException
    {
        for (Class<? extends Enum<?>> type : Set.of(REQUEST_NOTIFICATION_STATUS.class,
            GLOBAL_NOTIFICATION_STATUS.class, HTTP_CACHE_POLICY_TYPE.class, HTTP_HEADER_ID.class, HTTP_VERB.class))
        {
            for (Enum<?> constant : type.getEnumConstants())
            {
                assertSame(constant, httpserv.class.getField(constant.name()).get(null));
            }
        }
    }

    @Test
    void statusesAndVerbsHaveTheirDocumentedNumbers()
    {
        assertEquals(0, REQUEST_NOTIFICATION_STATUS.RQ_NOTIFICATION_CONTINUE.ordinal());
        assertEquals(1, REQUEST_NOTIFICATION_STATUS.RQ_NOTIFICATION_PENDING.ordinal());
        assertEquals(2, REQUEST_NOTIFICATION_STATUS.RQ_NOTIFICATION_FINISH_REQUEST.ordinal());
        assertEquals(0, GLOBAL_NOTIFICATION_STATUS.GL_NOTIFICATION_CONTINUE.ordinal());
        assertEquals(1, GLOBAL_NOTIFICATION_STATUS.GL_NOTIFICATION_HANDLED.ordinal());
        String verbs = "Unparsed Unknown Invalid OPTIONS GET HEAD POST PUT DELETE TRACE CONNECT TRACK MOVE COPY"
            + " PROPFIND PROPPATCH MKCOL LOCK UNLOCK SEARCH";
        assertEquals(verbs, Arrays.stream(HTTP_VERB.values()).map(verb -> verb.name().substring("HttpVerb".length()))
            .collect(Collectors.joining(" ")));
        assertEquals(HTTP_VERB.HttpVerbMaximum, HTTP_VERB.values().length);
        assertEquals(0, HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromMemory.ordinal());
        assertEquals(1, HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromFileHandle.ordinal());
        assertEquals(2, HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromFragmentCache.ordinal());
        assertEquals(0, HTTP_CACHE_POLICY_TYPE.HttpCachePolicyNocache.ordinal());
        assertEquals(1, HTTP_CACHE_POLICY_TYPE.HttpCachePolicyUserInvalidates.ordinal());
        assertEquals(2, HTTP_CACHE_POLICY_TYPE.HttpCachePolicyTimeToLive.ordinal());
    }

    @Test
    void headersHaveTheirDocumentedIdsAndNames()
    {
        int requests = 0;
        int responses = 0;
        for (String row : Mirror.table("documented-headers.txt"))
        {
            String[] columns = row.split(" ");
            int id = Integer.parseInt(columns[0]);
            HTTP_HEADER_ID inRequests = HTTP_HEADER_ID.request(id);
            assertEquals(columns[1], inRequests.headerName());
            assertEquals(id, inRequests.requestId());
            assertEquals(constantName(columns[1]), inRequests.name().toLowerCase(Locale.ROOT));
            requests++;
            if (!columns[2].equals("-"))
            {
                HTTP_HEADER_ID inResponses = HTTP_HEADER_ID.response(id);
                assertEquals(columns[2], inResponses.headerName());
                assertEquals(id, inResponses.responseId());
                assertEquals(constantName(columns[2]), inResponses.name().toLowerCase(Locale.ROOT));
                responses++;
            }
        }
        assertEquals(HTTP_HEADER_ID.HttpHeaderRequestMaximum, requests);
        assertEquals(HTTP_HEADER_ID.HttpHeaderMaximum, requests);
        assertEquals(HTTP_HEADER_ID.HttpHeaderResponseMaximum, responses);
        assertEquals(requests + responses - 20, HTTP_HEADER_ID.values().length);
    }

    @Test
    void aHeaderOfTheOtherDirectionIsRefusedWithItsNames()
    {
        var request = assertThrows(IllegalArgumentException.class, http.HttpHeaderSetCookie::requestId);
        assertEquals("HttpHeaderSetCookie (27) is a header of responses, not of requests, where this id means From;"
            + " give its name \"Set-Cookie\" to use it all the same", request.getMessage());
        var response = assertThrows(IllegalArgumentException.class, http.HttpHeaderUserAgent::responseId);
        assertTrue(response.getMessage().contains("where no header has this id"), response.getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> HTTP_HEADER_ID.response(30)).getMessage()
            .contains("0 to 29"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> HTTP_HEADER_ID.request(41)).getMessage()
            .contains("0 to 40"));
    }

    private static String constantName(String headerName)
    {
        return "httpheader" + headerName.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
