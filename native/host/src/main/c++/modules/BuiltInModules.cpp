#include "modules/BuiltInModules.h"

#include "modules/AnonymousAuthenticationModule.h"
#include "modules/CustomErrorModule.h"
#include "modules/DefaultDocumentModule.h"
#include "modules/DirectoryListingModule.h"
#include "modules/OutputCacheModule.h"
#include "modules/StaticFileModule.h"
#include "modules/WebSocketModule.h"
#include "server/Text.h"

namespace iishost
{

PFN_REGISTERMODULE FindBuiltInModule(std::string_view image)
{
    static const std::pair<const char*, PFN_REGISTERMODULE> Modules[] = {
        {"authanon.dll", RegisterAnonymousAuthenticationModule},
        {"cachhttp.dll", RegisterOutputCacheModule},
        {"custerr.dll", RegisterCustomErrorModule},
        {"defdoc.dll", RegisterDefaultDocumentModule},
        {"dirlist.dll", RegisterDirectoryListingModule},
        {"iiswsock.dll", RegisterWebSocketModule},
        {"static.dll", RegisterStaticFileModule},
    };
    const auto file = image.substr(image.find_last_of("/\\") + 1);
    for (const auto& module : Modules)
    {
        if (EqualsIgnoringCase(file, module.first))
        {
            return module.second;
        }
    }
    return nullptr;
}

} // namespace iishost
