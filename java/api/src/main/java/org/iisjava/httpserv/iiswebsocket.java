package org.iisjava.httpserv;

/**
 * The constants of {@code iiswebsocket.h}; {@code import static org.iisjava.httpserv.iiswebsocket.*} is
 * {@code #include <iiswebsocket.h>}.
 */
public interface iiswebsocket
{
    /** The name of the {@link IWebSocketContext} among the named contexts of a request. */
    String IIS_WEBSOCKET = "websockets";
    String IIS_WEBSOCKET_SERVER_VARIABLE = "IIS_WEBSOCK";
}
