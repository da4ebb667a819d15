package org.iisjava.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The identities of modules that IIS has told, in whose place IIS would take any number for an address. Process
 * lifetime; every thread.
 */
final class ModuleIds
{
    private static final Set<Long> TOLD = ConcurrentHashMap.newKeySet();

    private ModuleIds()
    {
    }

    static long tell(long id)
    {
        TOLD.add(id);
        return id;
    }

    static long known(String parameter, long id)
    {
        if (!TOLD.contains(id))
        {
            throw new IllegalArgumentException(parameter + ": " + id
                + " is not the identity of a module (what IHttpModuleRegistrationInfo.getId answers was expected)");
        }
        return id;
    }
}
