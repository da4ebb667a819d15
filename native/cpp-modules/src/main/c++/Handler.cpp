#include "Module.h"

namespace
{

// Answers questions about the request, by the members that the documentation names. Lives in request memory.
class Handler final : public CHttpModule
{
public:
    explicit Handler(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("handler"));
        if (what == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        if (Equal(what, IISTEXT("redirect")))
        {
            pHttpContext->GetResponse()->Redirect("/index.html", TRUE, TRUE);
            return RQ_NOTIFICATION_FINISH_REQUEST;
        }
        Text text(pHttpContext);
        if (Equal(what, IISTEXT("headers")))
            Headers(pHttpContext, text);
        else if (Equal(what, IISTEXT("variables")))
            Variables(pHttpContext, text);
        else if (Equal(what, IISTEXT("path")))
            MapPath(pHttpContext, text);
        else if (Equal(what, IISTEXT("status")))
            Status(pHttpContext, text);
        else if (Equal(what, IISTEXT("file")))
            File(pHttpContext, text);
        else
            Mapping(pHttpContext, text);
        text.Write();
        pHttpContext->GetResponse()->SetHeader(HttpHeaderContentType, "text/plain", 10, TRUE);
        pHttpContext->SetRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

    // The memory is the request's.
    VOID Dispose() override { this->~Handler(); }

private:
    static void Headers(IHttpContext* context, Text& text)
    {
        const HTTP_REQUEST* const raw = context->GetRequest()->GetRawHttpRequest();
        for (USHORT i = 0; i < raw->Headers.UnknownHeaderCount; ++i)
        {
            const HTTP_UNKNOWN_HEADER& header = raw->Headers.pUnknownHeaders[i];
            text.Append(header.pName, header.NameLength) << "=";
            text.Append(header.pRawValue, header.RawValueLength) << ";";
        }
        const HTTP_KNOWN_HEADER& host = raw->Headers.KnownHeaders[HttpHeaderHost];
        text << " host ";
        text.Append(host.pRawValue, host.RawValueLength);
        text << " verb " << static_cast<int>(raw->Verb) << " id " << (raw->RequestId != 0);
        context->GetRequest()->SetHeader("X-Added", "a", 1, FALSE);
        context->GetRequest()->SetHeader("X-Added", "b", 1, FALSE);
        text << " added " << context->GetRequest()->GetHeader("x-added");
        context->GetRequest()->DeleteHeader("X-Added");
        text << " deleted " << (context->GetRequest()->GetHeader("X-Added") == nullptr);
    }

    static void Variables(IHttpContext* context, Text& text)
    {
        PCSTR narrow = nullptr;
        PCWSTR wide = nullptr;
        DWORD length = 0;
        text.Hex(context->GetServerVariable("NO_SUCH_VARIABLE", &narrow, &length)) << " ";
        text.Hex(context->GetServerVariable("REQUEST_METHOD", &narrow, &length)) << " " << narrow << length << " ";
        context->SetServerVariable("OF_THE_MODULE", IISTEXT("set"));
        text.Hex(context->GetServerVariable("OF_THE_MODULE", &wide, &length)) << " " << wide << length << " ";
        context->GetServerVariable("HTTP_USER_AGENT", &wide, &length);
        text << wide;
    }

    static void MapPath(IHttpContext* context, Text& text)
    {
        // The documented way: ask for the size in bytes, then for the path.
        DWORD size = 0;
        text.Hex(context->MapPath(IISTEXT("/folder/index.html"), nullptr, &size));
        auto* const path = static_cast<WCHAR*>(context->AllocateRequestMemory(size));
        text << " ";
        text.Hex(context->MapPath(IISTEXT("/folder/index.html"), path, &size)) << " ";
        text << static_cast<int>(size == (LengthOf(path) + 1) * sizeof(WCHAR)) << " " << path;
    }

    static void Status(IHttpContext* context, Text& text)
    {
        IHttpResponse* const response = context->GetResponse();
        response->SetStatus(202, "As Told", 7, HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND), nullptr, TRUE);
        USHORT status = 0, subStatus = 0, length = 0;
        PCSTR reason = nullptr;
        HRESULT hr = S_OK;
        PCWSTR module = nullptr;
        DWORD notification = 0;
        BOOL skip = FALSE;
        response->GetStatus(&status, &subStatus, &reason, &length, &hr, &module, &notification, nullptr, &skip);
        text << status << "." << subStatus << " " << reason << length << " ";
        text.Hex(hr) << " " << module << " " << notification << " " << skip << " ";
        response->SetErrorDescription(IISTEXT("<why>"), 5, TRUE);
        DWORD characters = 0;
        text << response->GetErrorDescription(&characters) << static_cast<int>(characters) << " ";
        DWORD current = 0, started = 0;
        text.Hex(context->GetCurrentExecutionStats(&current, &started, &module)) << " " << current << " " << module;
        response->DisableKernelCache();
        text << " " << response->GetKernelCacheEnabled();
    }

    static void File(IHttpContext* context, Text& text)
    {
        DWORD size = 0;
        context->MapPath(IISTEXT("/file.txt"), nullptr, &size);
        auto* const path = static_cast<WCHAR*>(context->AllocateRequestMemory(size));
        context->MapPath(IISTEXT("/file.txt"), path, &size);
        IHttpFileInfo* file = nullptr;
        text.Hex(g_pHttpServer->GetFileInfo(path, nullptr, nullptr, nullptr, nullptr, TRUE, &file)) << " ";
        ULARGE_INTEGER length = {};
        file->GetSize(&length);
        USHORT etag = 0;
        text << static_cast<long long>(length.QuadPart) << " " << static_cast<int>(file->GetETag(&etag) != nullptr)
             << static_cast<int>(etag != 0) << " ";
        text.Hex(file->AccessCheck(nullptr, nullptr)) << " " << static_cast<int>(Equal(file->GetFilePath(), path));
        file->DereferenceCacheData();
    }

    static void Mapping(IHttpContext* context, Text& text)
    {
        IScriptMapInfo* const map = context->GetScriptMap();
        text << map->GetName() << " " << map->GetPath() << " " << map->GetModules() << " "
             << static_cast<int>(map->GetResponseBufferLimit()) << " ";
        IScriptMapInfo* other = nullptr;
        text.Hex(context->MapHandler(1, nullptr, IISTEXT("/index.html"), "GET", &other, FALSE))
            << " " << other->GetName();
        text << " " << context->GetSite()->GetSiteName() << " " << context->GetApplication()->GetApplicationId() << " "
             << context->GetApplication()->GetAppConfigPath() << " " << context->GetMetadata()->GetMetaPath();
    }

    const ModuleInfo m_info;
};

class HandlerFactory final : public IHttpModuleFactory
{
public:
    explicit HandlerFactory(const ModuleInfo& info) : m_info(info) {}
    HRESULT GetHttpModule(CHttpModule** ppModule, IModuleAllocator* pAllocator) override
    {
        void* const memory = pAllocator->AllocateMemory(sizeof(Handler));
        if (memory == nullptr)
            return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
        *ppModule = new (memory) Handler(m_info);
        return S_OK;
    }
    void Terminate() override { delete this; }

private:
    ~HandlerFactory() = default;

    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterHandler(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    auto* const factory = new (std::nothrow) HandlerFactory(info);
    if (factory == nullptr)
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    const HRESULT hr = pModuleInfo->SetRequestNotifications(factory, RQ_EXECUTE_REQUEST_HANDLER, 0);
    // A second registration is refused.
    const HRESULT again = pModuleInfo->SetRequestNotifications(factory, RQ_EXECUTE_REQUEST_HANDLER, 0);
    return FAILED(hr) || again == HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS) ? hr : E_UNEXPECTED;
}
