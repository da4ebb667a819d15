/**
 * The native API of IIS, {@code httpserv.h}, in Java: the same types and members with the same names, order and
 * meaning, so that Microsoft's pages are the manual. The Javadoc says only what is different in Java. These rules hold
 * throughout:
 *
 * <ul>
 * <li>A call that fails throws {@link org.iisjava.HResultException}. What the pages document as "not there" is an
 * answer: {@code null}, empty, {@code false}.
 * <li>An object used after its end throws {@link IllegalStateException}, which names it; the process is safe.
 * <li>No parameter may be {@code null} unless it is said: {@link NullPointerException}. What IIS cannot take, such as a
 * line break in a header, is refused with {@link IllegalArgumentException} before IIS sees it.
 * <li>Numbers of bits and ids are {@code int} and {@code long} with the pattern of C++'s unsigned ones.
 * <li>Positions and limits of buffers say which bytes are meant, and are never moved.
 * <li>A method with a parameter {@code async} has forms without it, which block.
 * <li>An object got twice need not be the same Java object.
 * </ul>
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/web-server-core-api-reference">Web Server Core API Reference</a>
 */
package org.iisjava.httpserv;
