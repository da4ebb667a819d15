package org.iisjava.httpserv;

/**
 * Why the client closes its WebSocket.
 *
 * @param statusCode the status code of its close frame: 1000 is a normal end
 * @param reason its text; empty when it has none
 */
public record WebSocketCloseStatus(int statusCode, String reason)
{
}
