package org.iisjava.httpserv;

/**
 * The URL of a request in its canonical form; a part that is not there is {@code null}.
 *
 * @param FullUrl all of it, {@code http://host:80/path?query}
 * @param Host the host and the port
 * @param AbsPath the path, with its slash
 * @param QueryString the query string, with its question mark
 */
public record HTTP_COOKED_URL(String FullUrl, String Host, String AbsPath, String QueryString)
{
}
