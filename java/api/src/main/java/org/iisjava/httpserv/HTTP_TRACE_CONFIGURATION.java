package org.iisjava.httpserv;

import java.util.UUID;

/**
 * Which trace events somebody wants.
 *
 * @param ProviderGuid whose events; all zero for those of all providers
 * @param Areas the bits of the areas; 0xFFFFE for all
 * @param Verbosity the highest verbosity
 * @param ProviderEnabled whether the events are wanted at all
 */
public record HTTP_TRACE_CONFIGURATION(UUID ProviderGuid, int Areas, int Verbosity, boolean ProviderEnabled)
{
}
