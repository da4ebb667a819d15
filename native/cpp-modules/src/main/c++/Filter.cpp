#include "Module.h"

namespace
{

// Puts the body of text responses into capitals, and counts the sends in a header.
class Filter final : public CHttpModule
{
public:
    explicit Filter(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnSendResponse(IHttpContext* pHttpContext, ISendResponseProvider* pProvider) override
    {
        IHttpResponse* const response = pHttpContext->GetResponse();
        if (FindRequest(pHttpContext, m_info, IISTEXT("upper")) == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        if (pProvider->GetHeadersBeingSent())
        {
            response->SetHeader("X-Filtered", "yes", 3, TRUE);
            response->SetHeader(HttpHeaderAge, "0", 1, TRUE);
        }
        HTTP_RESPONSE* const raw = response->GetRawHttpResponse();
        for (USHORT i = 0; i < raw->EntityChunkCount; ++i)
        {
            HTTP_DATA_CHUNK& chunk = raw->pEntityChunks[i];
            if (chunk.DataChunkType != HttpDataChunkFromMemory)
                continue;
            const ULONG length = chunk.FromMemory.BufferLength;
            auto* const copy = static_cast<char*>(pHttpContext->AllocateRequestMemory(length));
            if (copy == nullptr)
            {
                pProvider->SetErrorStatus(HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY));
                return RQ_NOTIFICATION_FINISH_REQUEST;
            }
            for (ULONG k = 0; k < length; ++k)
            {
                const char c = static_cast<const char*>(chunk.FromMemory.pBuffer)[k];
                copy[k] = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            }
            chunk.FromMemory.pBuffer = copy;
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterFilter(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    const HRESULT hr = Register<Filter>(pModuleInfo, info, RQ_SEND_RESPONSE);
    return FAILED(hr) ? hr : pModuleInfo->SetPriorityForRequestNotification(RQ_SEND_RESPONSE, PRIORITY_ALIAS_HIGH);
}
