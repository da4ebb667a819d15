package org.iisjava.httpserv;

/**
 * Objects of a request that modules find by name. Owned by IIS; ends with the request. Callable from any thread. IIS
 * 8.0 and later.
 */
public interface INamedContextContainer
{
    /**
     * Answers the object of the name; {@code null} where there is none. That of {@link iiswebsocket#IIS_WEBSOCKET} is
     * an {@link IWebSocketContext}.
     */
    IHttpStoredContext getNamedContext(String name);

    /**
     * Stores an object, which the container then owns. A name that is taken: {@link org.iisjava.HResultException}
     * with ERROR_ALREADY_ASSIGNED.
     */
    void setNamedContext(IHttpStoredContext storedContext, String name);
}
