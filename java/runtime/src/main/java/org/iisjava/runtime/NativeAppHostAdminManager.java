package org.iisjava.runtime;

import org.iisjava.httpserv.AppHostConfigException;
import org.iisjava.httpserv.IAppHostAdminManager;
import org.iisjava.httpserv.IAppHostElement;

/** IIS's IAppHostAdminManager; PROCESS lifetime, any thread. */
final class NativeAppHostAdminManager extends NativeObject implements IAppHostAdminManager
{
    private static final String GET_ADMIN_SECTION = "IAppHostAdminManager::GetAdminSection";

    NativeAppHostAdminManager(long handle)
    {
        super(handle, Lifetime.PROCESS);
    }

    @Override
    public IAppHostElement getAdminSection(String sectionName, String sectionPath)
    {
        Argument.wide("sectionName", sectionName);
        Argument.wide("sectionPath", sectionPath);
        try (Call call = begin(GET_ADMIN_SECTION))
        {
            long out = call.out();
            long outException = call.out();
            int hresult = Abi.IAppHostAdminManager_GetAdminSection(handle(), call.utf16(sectionName),
                sectionName.length(), call.utf16(sectionPath), sectionPath.length(), out, outException);
            if (hresult < 0 && call.longAt(outException) != 0)
            {
                throw new AppHostConfigException(GET_ADMIN_SECTION, hresult,
                    new NativeAppHostConfigException(call.longAt(outException)));
            }
            call.check(hresult);
            return new NativeAppHostElement(call.longAt(out));
        }
    }
}
