package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalApplicationPreload}. Lifetime and thread as {@link
 * IHttpEventProvider}. IIS 8.0 and later.
 */
public interface IGlobalApplicationPreloadProvider2 extends IGlobalApplicationPreloadProvider
{
    /**
     * Answers whether the worker process replaces one that was recycled.
     */
    boolean isProcessRecycled();
}
