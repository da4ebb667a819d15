#pragma once

#include "modules/ByteRanges.h"

#include <httpserv/IHttpFileInfo.h>
#include <httpserv/Types.h>

#include <memory>
#include <string>
#include <vector>

class IHttpContext;
class IHttpServer;

namespace iishost
{

// The answer to a GET or HEAD of one file: type, validators, contents or ranges of them. Made with a module object and
// ends with it, because the response only points to the contents of the file.
class FileResponse
{
public:
    // CONTINUE without a handled request for a folder whose URL ends in a slash: another handler may know what to do.
    REQUEST_NOTIFICATION_STATUS Serve(IHttpServer& server, IHttpContext& context, const std::string& url, PCWSTR path);
    static REQUEST_NOTIFICATION_STATUS Fail(IHttpContext& context, USHORT status, PCSTR reason, USHORT subStatus,
                                            HRESULT hr);

private:
    struct Dereference
    {
        void operator()(IHttpFileInfo* file) const { file->DereferenceCacheData(); }
    };

    static REQUEST_NOTIFICATION_STATUS RedirectToFolder(IHttpContext& context);
    REQUEST_NOTIFICATION_STATUS Send(IHttpContext& context, const std::string& type, bool rangesOfHead);
    static REQUEST_NOTIFICATION_STATUS Finish(IHttpContext& context, HRESULT hr);
    HRESULT WriteParts(IHttpContext& context, const std::vector<ByteRange>& ranges, const std::string& type,
                       uint64_t size);
    HRESULT Write(IHttpContext& context, ByteRange range);
    static HRESULT WriteText(IHttpContext& context, const std::string& text);
    static HRESULT WriteByReference(IHttpContext& context, const HTTP_DATA_CHUNK& chunk);

    std::unique_ptr<IHttpFileInfo, Dereference> m_file;
};

} // namespace iishost
