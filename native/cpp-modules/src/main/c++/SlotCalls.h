#pragma once

// Calls the slots of objects by their numbers, as a program compiled from the documentation does, and remembers which
// were called and which answered E_NOTIMPL.

#include "Module.h"

class SlotCalls
{
public:
    // Calls every slot of the interface and of its bases, first with arguments that are there, then with zeros and
    // null pointers; not those that would end the object or the request.
    static void All(PCWSTR interfaceName, void* object);
    // A slot that All() leaves out, and that the caller has called itself.
    static void Mark(PCWSTR interfaceName, int slot);
    // "IHttpSite=f " for slots 0 to 3; for those that answered E_NOTIMPL "IHttpSite!1 " beside it.
    static void Report(Text& text);
    // The same of one interface, to the trace.
    static void Trace(PCWSTR interfaceName);
    // Ends what was handed to the server, which may have kept it.
    static void Free();

private:
    static void Pass(PCWSTR interfaceName, void* object, bool zero);
};
