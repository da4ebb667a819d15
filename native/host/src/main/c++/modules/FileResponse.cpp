#include "modules/FileResponse.h"

#include "modules/FilePreconditions.h"
#include "modules/MimeTypes.h"
#include "server/Application.h"
#include "server/Text.h"
#include "server/WorkerProcess.h"

#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpRequest.h>
#include <httpserv/IHttpResponse.h>
#include <httpserv/IHttpServer.h>

#include <algorithm>
#include <cstring>

namespace iishost
{

namespace
{

// What IIS's request filtering hides.
bool IsHidden(std::string_view urlPath)
{
    static constexpr const char* Hidden[] = {"web.config",          "bin",         "App_code",
                                             "App_GlobalResources", "App_Data",    "App_LocalResources",
                                             "App_WebReferences",   "App_Browsers"};
    const auto segments = Split(urlPath, '/');
    return std::any_of(segments.begin(), segments.end(),
                       [](const std::string& segment)
                       {
                           return std::any_of(std::begin(Hidden), std::end(Hidden),
                                              [&](const char* name) { return EqualsIgnoringCase(segment, name); });
                       });
}

HRESULT SetHeader(IHttpResponse& response, HTTP_HEADER_ID id, const std::string& value)
{
    return response.SetHeader_ById(id, value.c_str(), static_cast<USHORT>(value.size()), TRUE);
}

std::string ContentRange(const ByteRange& range, uint64_t size)
{
    return "bytes " + std::to_string(range.begin) + "-" + std::to_string(range.begin + range.length - 1) + "/" +
           std::to_string(size);
}

} // namespace

REQUEST_NOTIFICATION_STATUS FileResponse::Fail(IHttpContext& context, USHORT status, PCSTR reason, USHORT subStatus,
                                               HRESULT hr)
{
    context.GetResponse()->SetStatus(status, reason, subStatus, hr);
    context.SetRequestHandled();
    return RQ_NOTIFICATION_FINISH_REQUEST;
}

REQUEST_NOTIFICATION_STATUS FileResponse::Serve(IHttpServer& server, IHttpContext& context, const std::string& url,
                                                PCWSTR path)
{
    if (path == nullptr || IsHidden(url))
    {
        return Fail(context, 404, "Not Found", 8, HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND));
    }
    IHttpFileInfo* file = nullptr;
    const HRESULT hr = server.GetFileInfo(path, nullptr, nullptr, nullptr, nullptr, TRUE, &file);
    m_file.reset(file);
    if (FAILED(hr))
    {
        return hr == E_ACCESSDENIED ? Fail(context, 401, "Unauthorized", 3, hr)
                                    : Fail(context, 404, "Not Found", 0, hr);
    }
    constexpr DWORD DirectoryAttribute = 0x10;
    if ((file->GetAttributes() & DirectoryAttribute) != 0)
    {
        if (!url.empty() && url.back() == '/')
        {
            return RQ_NOTIFICATION_CONTINUE; // the next handler may know a default document
        }
        return RedirectToFolder(context);
    }
    const std::string method = context.GetRequest()->GetHttpMethod();
    if (method != "GET" && method != "HEAD")
    {
        SetHeader(*context.GetResponse(), HttpHeaderAllow, "GET, HEAD");
        return Fail(context, 405, "Method Not Allowed", 0, HRESULT_FROM_WIN32(ERROR_INVALID_FUNCTION));
    }
    const std::string extension = ToLower(Utf8Of(ToPath(url).extension()));
    const auto& types = static_cast<Application*>(context.GetApplication())->Settings().mimeTypes;
    const auto configured = types.find(extension);
    const std::string type = configured == types.end() ? BuiltInMimeType(extension) : configured->second;
    if (type.empty() || url.back() == '/')
    {
        return Fail(context, 404, "Not Found", 3, HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED));
    }
    return Send(context, type, static_cast<WorkerProcess&>(server).GetOptions().beliefs.Are(Otherwise::HeadHasRanges));
}

// From /folder to /folder/, so that relative links in its document lead into it.
REQUEST_NOTIFICATION_STATUS FileResponse::RedirectToFolder(IHttpContext& context)
{
    const HTTP_REQUEST* raw = context.GetRequest()->GetRawHttpRequest();
    const std::string_view target(raw->pRawUrl == nullptr ? "" : raw->pRawUrl, raw->RawUrlLength);
    const auto plain = target.substr(0, target.find('?'));
    if (plain.empty() || plain.front() != '/' || plain.substr(0, 2) == "//" || plain.substr(0, 2) == "/\\")
    {
        return Fail(context, 404, "Not Found", 0, HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND));
    }
    const std::string location = std::string(plain) + "/" + std::string(target.substr(plain.size()));
    context.GetResponse()->SetStatus(301, "Moved Permanently");
    SetHeader(*context.GetResponse(), HttpHeaderLocation, location);
    context.SetRequestHandled();
    return RQ_NOTIFICATION_CONTINUE;
}

REQUEST_NOTIFICATION_STATUS FileResponse::Send(IHttpContext& context, const std::string& type, bool rangesOfHead)
{
    IHttpResponse& response = *context.GetResponse();
    IHttpRequest& request = *context.GetRequest();
    const FilePreconditions conditions(request, *m_file);
    SetHeader(response, HttpHeaderEtag, m_file->GetETag());
    SetHeader(response, HttpHeaderLastModified, m_file->GetLastModifiedString());
    SetHeader(response, HttpHeaderAcceptRanges, "bytes");
    context.SetRequestHandled();
    if (!conditions.Hold())
    {
        return Fail(context, 412, "Precondition Failed", 0, HRESULT_FROM_WIN32(ERROR_INVALID_DATA));
    }
    if (conditions.IsUnchanged())
    {
        response.SetStatus(304, "Not Modified");
        return RQ_NOTIFICATION_CONTINUE;
    }
    ULARGE_INTEGER size{};
    m_file->GetSize(&size);
    USHORT length = 0;
    const PCSTR range = request.GetHeader_ById(HttpHeaderRange, &length);
    const bool isAsked = range != nullptr && (rangesOfHead || std::string_view(request.GetHttpMethod()) == "GET");
    const auto ranges = isAsked && conditions.RangeApplies()
                            ? ParseByteRanges(std::string_view(range, length), size.QuadPart)
                            : std::nullopt;
    SetHeader(response, HttpHeaderContentType, type);
    if (!ranges)
    {
        return Finish(context, Write(context, {0, size.QuadPart}));
    }
    if (ranges->empty())
    {
        SetHeader(response, HttpHeaderContentRange, "bytes */" + std::to_string(size.QuadPart));
        return Fail(context, 416, "Requested Range Not Satisfiable", 0, HRESULT_FROM_WIN32(ERROR_INVALID_DATA));
    }
    response.SetStatus(206, "Partial Content");
    if (ranges->size() > 1)
    {
        return Finish(context, WriteParts(context, *ranges, type, size.QuadPart));
    }
    SetHeader(response, HttpHeaderContentRange, ContentRange(ranges->front(), size.QuadPart));
    return Finish(context, Write(context, ranges->front()));
}

REQUEST_NOTIFICATION_STATUS FileResponse::Finish(IHttpContext& context, HRESULT hr)
{
    return SUCCEEDED(hr) ? RQ_NOTIFICATION_CONTINUE : Fail(context, 500, "Internal Server Error", 0, hr);
}

HRESULT FileResponse::WriteParts(IHttpContext& context, const std::vector<ByteRange>& ranges, const std::string& type,
                                 uint64_t size)
{
    static constexpr const char* Boundary = "iishost-byteranges";
    SetHeader(*context.GetResponse(), HttpHeaderContentType, std::string("multipart/byteranges; boundary=") + Boundary);
    HRESULT hr = S_OK;
    for (size_t i = 0; i < ranges.size() && SUCCEEDED(hr); ++i)
    {
        hr = WriteText(context, std::string(i == 0 ? "--" : "\r\n--") + Boundary + "\r\nContent-Type: " + type +
                                    "\r\nContent-Range: " + ContentRange(ranges[i], size) + "\r\n\r\n");
        if (SUCCEEDED(hr))
        {
            hr = Write(context, ranges[i]);
        }
    }
    return FAILED(hr) ? hr : WriteText(context, std::string("\r\n--") + Boundary + "--\r\n");
}

HRESULT FileResponse::WriteText(IHttpContext& context, const std::string& text)
{
    HTTP_DATA_CHUNK chunk{};
    chunk.DataChunkType = HttpDataChunkFromMemory;
    chunk.FromMemory.BufferLength = static_cast<ULONG>(text.size());
    chunk.FromMemory.pBuffer = context.AllocateRequestMemory(chunk.FromMemory.BufferLength);
    if (chunk.FromMemory.pBuffer == nullptr)
    {
        return E_OUTOFMEMORY;
    }
    std::memcpy(chunk.FromMemory.pBuffer, text.data(), text.size());
    return WriteByReference(context, chunk);
}

HRESULT FileResponse::Write(IHttpContext& context, ByteRange range)
{
    HTTP_DATA_CHUNK chunk{};
    if (range.length == 0)
    {
        return S_OK;
    }
    if (m_file->GetFileBuffer() != nullptr)
    {
        chunk.DataChunkType = HttpDataChunkFromMemory;
        chunk.FromMemory.pBuffer = const_cast<BYTE*>(m_file->GetFileBuffer()) + range.begin;
        chunk.FromMemory.BufferLength = static_cast<ULONG>(range.length);
    }
    else
    {
        chunk.DataChunkType = HttpDataChunkFromFileHandle;
        chunk.FromFileHandle.FileHandle = m_file->GetFileHandle();
        chunk.FromFileHandle.ByteRange.StartingOffset.QuadPart = range.begin;
        chunk.FromFileHandle.ByteRange.Length.QuadPart = range.length;
    }
    return WriteByReference(context, chunk);
}

// IIS keeps the pointer to the structure, too.
HRESULT FileResponse::WriteByReference(IHttpContext& context, const HTTP_DATA_CHUNK& chunk)
{
    auto* kept = static_cast<HTTP_DATA_CHUNK*>(context.AllocateRequestMemory(sizeof(HTTP_DATA_CHUNK)));
    if (kept == nullptr)
    {
        return E_OUTOFMEMORY;
    }
    *kept = chunk;
    return context.GetResponse()->WriteEntityChunkByReference(kept);
}

} // namespace iishost
