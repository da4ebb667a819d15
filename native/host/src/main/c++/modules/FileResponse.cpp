#include "modules/FileResponse.h"

#include "modules/MimeTypes.h"
#include "server/Application.h"
#include "server/Text.h"
#include "server/Time.h"

#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpRequest.h>
#include <httpserv/IHttpResponse.h>
#include <httpserv/IHttpServer.h>

#include <algorithm>

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
    return Send(context, type);
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

REQUEST_NOTIFICATION_STATUS FileResponse::Send(IHttpContext& context, const std::string& type)
{
    IHttpResponse& response = *context.GetResponse();
    SetHeader(response, HttpHeaderEtag, m_file->GetETag());
    SetHeader(response, HttpHeaderLastModified, m_file->GetLastModifiedString());
    context.SetRequestHandled();
    if (IsUnchanged(*context.GetRequest()))
    {
        response.SetStatus(304, "Not Modified");
        return RQ_NOTIFICATION_CONTINUE;
    }
    SetHeader(response, HttpHeaderContentType, type);
    ULARGE_INTEGER size{};
    m_file->GetSize(&size);
    if (size.QuadPart == 0)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    auto* chunk = static_cast<HTTP_DATA_CHUNK*>(context.AllocateRequestMemory(sizeof(HTTP_DATA_CHUNK)));
    if (chunk == nullptr)
    {
        return Fail(context, 500, "Internal Server Error", 0, E_OUTOFMEMORY);
    }
    *chunk = HTTP_DATA_CHUNK{};
    if (m_file->GetFileBuffer() != nullptr)
    {
        chunk->DataChunkType = HttpDataChunkFromMemory;
        chunk->FromMemory.pBuffer = const_cast<BYTE*>(m_file->GetFileBuffer());
        chunk->FromMemory.BufferLength = static_cast<ULONG>(size.QuadPart);
    }
    else
    {
        chunk->DataChunkType = HttpDataChunkFromFileHandle;
        chunk->FromFileHandle.FileHandle = m_file->GetFileHandle();
        chunk->FromFileHandle.ByteRange.Length.QuadPart = size.QuadPart;
    }
    const HRESULT hr = response.WriteEntityChunkByReference(chunk);
    return SUCCEEDED(hr) ? RQ_NOTIFICATION_CONTINUE : Fail(context, 500, "Internal Server Error", 0, hr);
}

bool FileResponse::IsUnchanged(const IHttpRequest& request) const
{
    USHORT length = 0;
    const PCSTR tags = request.GetHeader_ById(HttpHeaderIfNoneMatch, &length);
    if (tags != nullptr)
    {
        const auto list = Split(std::string_view(tags, length), ',');
        return std::any_of(list.begin(), list.end(),
                           [&](const std::string& tag)
                           {
                               const bool weak = tag.rfind("W/", 0) == 0;
                               return tag == "*" || tag.substr(weak ? 2 : 0) == m_file->GetETag();
                           });
    }
    const PCSTR since = request.GetHeader_ById(HttpHeaderIfModifiedSince, &length);
    std::chrono::system_clock::time_point asked;
    std::chrono::system_clock::time_point modified;
    return since != nullptr && ParseHttpDate(std::string(since, length), asked) &&
           ParseHttpDate(m_file->GetLastModifiedString(), modified) && modified <= asked;
}

} // namespace iishost
