package org.iisjava.httpserv;

/**
 * The answer of {@link IHttpServer#satisfiesPrecondition}.
 *
 * @param satisfied whether the precondition holds
 * @param unknown whether it contains a condition that IIS does not know
 */
public record Precondition(boolean satisfied, boolean unknown)
{
}
