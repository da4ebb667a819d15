package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokensTest
{
    private final Tokens<Object> tokens = new Tokens<>();

    @Test
    void aTokenFindsItsObjectUntilItIsRemoved()
    {
        Object object = new Object();
        long token = tokens.add(object);
        assertTrue(token > 0);
        assertSame(object, tokens.get(token));
        assertSame(object, tokens.remove(token));
        assertNull(tokens.get(token));
        assertNull(tokens.remove(token));
    }

    @Test
    void aStaleTokenDoesNotFindTheNewObjectInItsSlot()
    {
        long stale = tokens.add("old");
        tokens.remove(stale);
        long fresh = tokens.add("new");
        assertEquals((int) stale, (int) fresh);
        assertNotEquals(stale, fresh);
        assertNull(tokens.get(stale));
        assertNull(tokens.remove(stale));
        assertEquals("new", tokens.get(fresh));
    }

    @Test
    void whatWasNeverATokenFindsNothing()
    {
        assertNull(tokens.get(0));
        assertNull(tokens.get(-1));
        assertNull(tokens.get(Long.MAX_VALUE));
        assertNull(tokens.remove(12345));
    }

    @Test
    void tokensStayValidWhenTheTableGrows()
    {
        long[] all = new long[5000];
        for (int i = 0; i < all.length; i++)
        {
            all[i] = tokens.add(i);
        }
        for (int i = 0; i < all.length; i++)
        {
            assertEquals(i, tokens.get(all[i]));
        }
    }

    @Test
    void noTokenIsGivenTwiceByManyThreads() throws Exception
    {
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        Set<String> problems = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int t = 0; t < 4; t++)
        {
            threads.execute(() -> addAndRemove(seen, problems));
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
        assertEquals(new HashSet<String>(), problems);
        assertEquals(80_000, seen.size());
    }

    private void addAndRemove(Set<Long> seen, Set<String> problems)
    {
        for (int i = 0; i < 20_000; i++)
        {
            Object object = new Object();
            long token = tokens.add(object);
            if (!seen.add(token))
            {
                problems.add("twice: " + token);
            }
            if (tokens.get(token) != object || i % 3 != 0 && tokens.remove(token) != object)
            {
                problems.add("lost: " + token);
            }
        }
    }
}
