#include "Module.h"

namespace
{

constexpr DWORD MostChunks = 65533;

// Goes up to the documented limits, and past them.
class Limits final : public CHttpModule
{
public:
    explicit Limits(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("limits"));
        if (what == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        pHttpContext->SetRequestHandled();
        if (Equal(what, IISTEXT("chunks")))
            Chunks(pHttpContext);
        else if (Equal(what, IISTEXT("file")))
            File(pHttpContext);
        else
            Fragment(pHttpContext);
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    static HTTP_DATA_CHUNK FromMemory(PCSTR text)
    {
        HTTP_DATA_CHUNK chunk = {};
        chunk.DataChunkType = HttpDataChunkFromMemory;
        chunk.FromMemory.pBuffer = const_cast<char*>(text);
        chunk.FromMemory.BufferLength = static_cast<ULONG>(strlen(text));
        return chunk;
    }

    static void Chunks(IHttpContext* context)
    {
        IHttpResponse* const response = context->GetResponse();
        auto* const chunks = static_cast<HTTP_DATA_CHUNK*>(
            context->AllocateRequestMemory((MostChunks + 1) * static_cast<DWORD>(sizeof(HTTP_DATA_CHUNK))));
        for (DWORD i = 0; i <= MostChunks; ++i)
            chunks[i] = FromMemory("c");
        DWORD sent = 0;
        const HRESULT tooMany = response->WriteEntityChunks(chunks, MostChunks + 1, FALSE, TRUE, &sent);
        const HRESULT most = response->WriteEntityChunks(chunks, MostChunks, FALSE, TRUE, &sent);
        const HRESULT one = response->WriteEntityChunks(chunks, 1, FALSE, TRUE, &sent);
        Text text(context);
        text.Hex(tooMany) << " ";
        text.Hex(most) << " ";
        text.Hex(one);
        response->SetHeader("X-Result", text.Get(), text.Length(), TRUE);
    }

    static void File(IHttpContext* context)
    {
        DWORD size = 0;
        context->MapPath(IISTEXT("/file.txt"), nullptr, &size);
        auto* const path = static_cast<WCHAR*>(context->AllocateRequestMemory(size));
        context->MapPath(IISTEXT("/file.txt"), path, &size);
        IHttpFileInfo* file = nullptr;
        if (FAILED(g_pHttpServer->GetFileInfo(path, nullptr, nullptr, nullptr, nullptr, FALSE, &file)))
            return;
        HTTP_DATA_CHUNK chunks[3] = {FromMemory("<"), {}, FromMemory(">")};
        chunks[1].DataChunkType = HttpDataChunkFromFileHandle;
        chunks[1].FromFileHandle.ByteRange.StartingOffset.QuadPart = 1;
        chunks[1].FromFileHandle.ByteRange.Length.QuadPart = 2;
        chunks[1].FromFileHandle.FileHandle = file->GetFileHandle();
        DWORD sent = 0;
        HRESULT hr = context->GetResponse()->WriteEntityChunks(chunks, 3, FALSE, TRUE, &sent);
        chunks[1].FromFileHandle.ByteRange.Length.QuadPart = HTTP_BYTE_RANGE_TO_EOF;
        if (SUCCEEDED(hr))
            hr = context->GetResponse()->WriteEntityChunkByReference(&chunks[1], 0);
        if (SUCCEEDED(hr)) // the handle stays open until it was sent
            hr = context->GetResponse()->Flush(FALSE, TRUE, &sent);
        file->DereferenceCacheData();
    }

    static void Fragment(IHttpContext* context)
    {
        Text text(context);
        char read[16] = {};
        DWORD copied = 0;
        text.Hex(g_pHttpServer->ReadFragmentFromCache(IISTEXT("no such"), reinterpret_cast<BYTE*>(read), 16, &copied))
            << " ";
        text.Hex(g_pHttpServer->RemoveFragmentFromCache(IISTEXT("no such"))) << " ";
        HTTP_DATA_CHUNK chunk = FromMemory("fragment");
        text.Hex(g_pHttpServer->AddFragmentToCache(&chunk, IISTEXT("ours"))) << " ";
        text.Hex(g_pHttpServer->ReadFragmentFromCache(IISTEXT("ours"), reinterpret_cast<BYTE*>(read), 16, &copied))
            << " ";
        text.Append(read, copied < sizeof read ? copied : sizeof read) << " ";
        text.Hex(g_pHttpServer->ReadFragmentFromCache(IISTEXT("ours"), reinterpret_cast<BYTE*>(read), 3, &copied))
            << " ";
        text.Write();
        HTTP_DATA_CHUNK cached = {};
        cached.DataChunkType = HttpDataChunkFromFragmentCache;
        cached.FromFragmentCache.pFragmentName = IISTEXT("ours");
        cached.FromFragmentCache.FragmentNameLength = 4 * sizeof(WCHAR);
        DWORD sent = 0;
        context->GetResponse()->WriteEntityChunks(&cached, 1, FALSE, TRUE, &sent);
        Text end(context);
        end << " ";
        end.Hex(g_pHttpServer->RemoveFragmentFromCache(IISTEXT("ours"))).Write();
    }

    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterLimits(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    return Register<Limits>(pModuleInfo, info, RQ_EXECUTE_REQUEST_HANDLER);
}
