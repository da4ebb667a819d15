#include "Module.h"

namespace
{

constexpr DWORD PieceSize = 64 * 1024;
constexpr int Pieces = 64;

// Sends four megabytes by asynchronous writes, one after the other, without buffering.
class Writer final : public CHttpModule
{
public:
    explicit Writer(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        if (FindRequest(pHttpContext, m_info, IISTEXT("write")) == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        pHttpContext->SetRequestHandled();
        pHttpContext->GetResponse()->DisableBuffering();
        // The chunk and its bytes must live until the completion.
        m_bytes = static_cast<char*>(pHttpContext->AllocateRequestMemory(PieceSize));
        if (m_bytes == nullptr)
            return RQ_NOTIFICATION_FINISH_REQUEST;
        memset(m_bytes, 'w', PieceSize);
        return Go(pHttpContext);
    }

    REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext* pHttpContext, DWORD, BOOL, IHttpEventProvider*,
                                                  IHttpCompletionInfo* pCompletionInfo) override
    {
        return FAILED(pCompletionInfo->GetCompletionStatus()) ? RQ_NOTIFICATION_FINISH_REQUEST : Go(pHttpContext);
    }

private:
    REQUEST_NOTIFICATION_STATUS Go(IHttpContext* context)
    {
        while (m_sent < Pieces)
        {
            ++m_sent;
            m_chunk = {};
            m_chunk.DataChunkType = HttpDataChunkFromMemory;
            m_chunk.FromMemory.pBuffer = m_bytes;
            m_chunk.FromMemory.BufferLength = PieceSize;
            DWORD sent = 0;
            BOOL completionExpected = FALSE;
            const HRESULT hr = context->GetResponse()->WriteEntityChunks(&m_chunk, 1, TRUE, m_sent < Pieces, &sent,
                                                                         &completionExpected);
            if (FAILED(hr))
                return RQ_NOTIFICATION_FINISH_REQUEST;
            if (completionExpected)
                return RQ_NOTIFICATION_PENDING;
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    const ModuleInfo m_info;
    char* m_bytes = nullptr;
    HTTP_DATA_CHUNK m_chunk = {};
    int m_sent = 0;
};

} // namespace

HRESULT RegisterWriter(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    return Register<Writer>(pModuleInfo, info, RQ_EXECUTE_REQUEST_HANDLER);
}
