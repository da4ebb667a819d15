package org.iisjava.runtime;

import org.iisjava.httpserv.IAppHostAdminManager;
import org.iisjava.httpserv.IAppHostElement;

/** IIS's IAppHostAdminManager; PROCESS lifetime, any thread. */
final class NativeAppHostAdminManager extends NativeObject implements IAppHostAdminManager
{
    NativeAppHostAdminManager(long handle)
    {
        super(handle, Lifetime.PROCESS);
    }

    @Override
    public IAppHostElement getAdminSection(String sectionName, String sectionPath)
    {
        Argument.wide("sectionName", sectionName);
        Argument.wide("sectionPath", sectionPath);
        try (Call call = begin("IAppHostAdminManager::GetAdminSection"))
        {
            long out = call.out();
            call.check(Abi.IAppHostAdminManager_GetAdminSection(handle(), call.utf16(sectionName),
                sectionName.length(), call.utf16(sectionPath), sectionPath.length(), out));
            return new NativeAppHostElement(call.longAt(out));
        }
    }
}
