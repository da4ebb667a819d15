#pragma once

// The response of an HttpContext, and its raw HTTP_RESPONSE, which is the only truth about status, headers and pending
// chunks. Owned by HttpContext; one thread at a time.

#include "http/SendData.h"
#include "pipeline/AsyncOperation.h"
#include "pipeline/CachePolicy.h"
#include "pipeline/HeaderFields.h"
#include "pipeline/ResponseWire.h"
#include "pipeline/Trailers.h"

#include <httpserv/IHttpResponse.h>

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace iishost
{

class HttpContext;

class HttpResponse final : public IHttpResponse4
{
public:
    HttpResponse(HttpContext& context, RequestMemory& memory, std::shared_ptr<ResponseWire> wire);
    HttpResponse(const HttpResponse&) = delete;
    HttpResponse& operator=(const HttpResponse&) = delete;

    const HTTP_RESPONSE* GetRawHttpResponse_Const() const noexcept override { return &m_raw; }
    HTTP_RESPONSE* GetRawHttpResponse() noexcept override { return &m_raw; }
    IHttpCachePolicy* GetCachePolicy() noexcept override { return &m_cachePolicy; }
    HRESULT SetStatus(USHORT statusCode, PCSTR pszReason, USHORT uSubStatus, HRESULT hrErrorToReport,
                      IAppHostConfigException* pException, BOOL fTrySkipCustomErrors) noexcept override;
    HRESULT SetHeader_ById(HTTP_HEADER_ID ulHeaderIndex, PCSTR pszHeaderValue, USHORT cchHeaderValue,
                           BOOL fReplace) noexcept override;
    HRESULT SetHeader(PCSTR pszHeaderName, PCSTR pszHeaderValue, USHORT cchHeaderValue,
                      BOOL fReplace) noexcept override;
    HRESULT DeleteHeader_ById(HTTP_HEADER_ID ulHeaderIndex) noexcept override
    {
        return m_headers.Delete(static_cast<int>(ulHeaderIndex));
    }
    HRESULT DeleteHeader(PCSTR pszHeaderName) noexcept override { return m_headers.Delete(pszHeaderName); }
    PCSTR GetHeader_ById(HTTP_HEADER_ID ulHeaderIndex, USHORT* pcchHeaderValue) const noexcept override
    {
        return m_headers.Get(static_cast<int>(ulHeaderIndex), pcchHeaderValue);
    }
    PCSTR GetHeader(PCSTR pszHeaderName, USHORT* pcchHeaderValue) const noexcept override
    {
        return m_headers.Get(pszHeaderName, pcchHeaderValue);
    }
    VOID Clear() noexcept override;
    VOID ClearHeaders() noexcept override { m_headers.Clear(); }
    VOID SetNeedDisconnect() noexcept override { m_wire->needDisconnect = true; }
    VOID ResetConnection() noexcept override;
    VOID DisableKernelCache(ULONG) noexcept override { m_kernelCache = false; }
    BOOL GetKernelCacheEnabled() const noexcept override;
    VOID SuppressHeaders() noexcept override { m_suppressHeaders = true; }
    BOOL GetHeadersSuppressed() const noexcept override { return m_suppressHeaders; }
    HRESULT Flush(BOOL fAsync, BOOL fMoreData, DWORD* pcbSent, BOOL* pfCompletionExpected) noexcept override;
    HRESULT Redirect(PCSTR pszUrl, BOOL fResetStatusCode, BOOL fIncludeParameters) noexcept override;
    HRESULT WriteEntityChunkByReference(HTTP_DATA_CHUNK* pDataChunk, LONG lInsertPosition) noexcept override;
    HRESULT WriteEntityChunks(HTTP_DATA_CHUNK* pDataChunks, DWORD nChunks, BOOL fAsync, BOOL fMoreData, DWORD* pcbSent,
                              BOOL* pfCompletionExpected) noexcept override;
    VOID DisableBuffering() noexcept override { m_buffering = false; }
    VOID GetStatus(USHORT* pStatusCode, USHORT* pSubStatus, PCSTR* ppszReason, USHORT* pcchReason,
                   HRESULT* phrErrorToReport, PCWSTR* ppszModule, DWORD* pdwNotification,
                   IAppHostConfigException** ppException, BOOL* pfTrySkipCustomErrors) noexcept override;
    HRESULT SetErrorDescription(PCWSTR pszDescription, DWORD cchDescription, BOOL fHtmlEncode) noexcept override;
    PCWSTR GetErrorDescription(DWORD* pcchDescription) noexcept override;
    HRESULT GetHeaderChanges(DWORD, DWORD*, PCSTR[30], DWORD*, PCSTR**, PCSTR**, DWORD[31], DWORD*,
                             DWORD**) noexcept override;
    VOID CloseConnection() noexcept override;
    HRESULT WriteEntityChunks(HTTP_DATA_CHUNK* pDataChunks, DWORD nChunks, BOOL fAsync, BOOL fMoreData,
                              PFN_ASYNC_COMPLETION pfnCompletionCallback, VOID* pvCompletionContext, DWORD* pcbSent,
                              BOOL* pfCompletionExpected) noexcept override;
    HRESULT Flush(BOOL fAsync, BOOL fMoreData, PFN_ASYNC_COMPLETION pfnCompletionCallback, VOID* pvCompletionContext,
                  DWORD* pcbSent, BOOL* pfCompletionExpected) noexcept override;
    HRESULT PushPromise(PCSTR pszVerb, PCWSTR pwszPath, PCWSTR pwszQuery, DWORD cHeaders, PCSTR* rgHeaderNames,
                        PCSTR* rgHeaderValues) noexcept override;
    HRESULT DeleteTrailer(PCSTR pszHeaderName) noexcept override { return m_trailers.Delete(pszHeaderName); }
    PCSTR GetTrailer(PCSTR pszHeaderName, USHORT* pcchHeaderValue) const noexcept override
    {
        return m_trailers.Get(pszHeaderName, pcchHeaderValue);
    }
    VOID ResetStream(ULONG ulErrorCode) noexcept override;
    VOID SetNeedGoAway() noexcept override;
    HRESULT SetTrailer(PCSTR pszHeaderName, PCSTR pszHeaderValue, USHORT cchHeaderValue,
                       BOOL fReplace) noexcept override;

    bool HeadersSent() const { return m_wire->headersSent; }
    bool IsTouched() const { return m_touched; }
    void ClearTouched() { m_touched = false; }
    bool KeepAlive() const { return m_wire->KeepAlive(); }
    const std::shared_ptr<ResponseWire>& Wire() const { return m_wire; }
    void Forget() noexcept;
    // The rest of the response. True: there is nothing to wait for; otherwise `whenSent` is called on the io thread.
    bool SendFinal(const std::function<void()>& whenSent);

    // Of a child request, before it starts: what it sends goes into the response of its parent.
    enum class Part
    {
        Whole,    // it is the response
        Body,     // only its body is sent; the head is that of the parent, which goes on afterwards
        Buffered, // nothing is sent; the parent takes it over at the end
    };
    void CopyVaryBy(const HttpResponse& parent) { m_cachePolicy.CopyVaryBy(parent.m_cachePolicy); }
    void BecomePartOf(HttpResponse& parent, Part part);
    // Of a parent, when the child has ended.
    void TakeOver(HttpResponse& child, bool head);
    bool HasPending() { return !Chunks().empty(); }
    void FlushPending(const OperationDone& done); // on this thread as far as modules are concerned

private:
    // One physical send, and what it needs until it is done.
    struct Outgoing
    {
        SendData data;
        std::list<std::string> buffers;
        DWORD bodyBytes = 0;
        bool opaque = false; // it is the last of HTTP on the connection
    };

    HRESULT Write(HTTP_DATA_CHUNK* chunks, DWORD count, bool more, const AsyncCall& call, DWORD* sent) noexcept;
    HRESULT FlushNow(bool more, const AsyncCall& call, DWORD* sent) noexcept;
    HRESULT SendNow(bool more, const AsyncCall& call, DWORD* sent);
    std::shared_ptr<Outgoing> Prepare(bool more);
    void Send(const std::shared_ptr<Outgoing>& outgoing, const OperationDone& done);
    void AddHead(Outgoing& outgoing, uint64_t bodyBytes, bool more, bool forKernelCache);
    std::string MakeHead(uint64_t bodyBytes, bool more, bool& ownConnection);
    bool IsForKernelCache();
    void PutIntoKernelCache(const std::string& head); // `head` without its end
    std::string ServerHeaders() const;
    bool HasEnded() const { return m_ended || m_wire->ended; }
    void ResetHead();
    void KeepException(IAppHostConfigException* exception) noexcept; // with a reference of its own
    Framing ChooseFraming(uint64_t bodyBytes, bool more, std::string& header);
    void AddBody(Outgoing& outgoing, uint64_t bodyBytes, bool more);
    HRESULT Normalize(HTTP_DATA_CHUNK& chunk); // open ends of file ranges, fragments; the size is in it afterwards
    HRESULT TakeFragment(HTTP_DATA_CHUNK& chunk);
    HRESULT CopyChunk(const HTTP_DATA_CHUNK& chunk, HTTP_DATA_CHUNK& copy);
    std::vector<HTTP_DATA_CHUNK>& Chunks();
    void ChunksChanged();
    uint64_t BufferLimit() const;
    std::string TrailerText() const;

    HttpContext& m_context;
    RequestMemory& m_memory;
    HTTP_RESPONSE m_raw{};
    HeaderFields m_headers;
    CachePolicy m_cachePolicy;
    Trailers m_trailers;
    std::vector<HTTP_DATA_CHUNK> m_chunks; // what m_raw.pEntityChunks points to, unless a module replaced it
    std::list<std::string> m_buffers;      // copies that pending chunks point to
    uint64_t m_buffered = 0;
    USHORT m_subStatus = 0;
    HRESULT m_error = S_OK;
    PCWSTR m_errorModule = nullptr;
    DWORD m_errorNotification = 0;
    IAppHostConfigException* m_exception = nullptr;
    bool m_trySkipCustomErrors = false;
    std::basic_string<WCHAR> m_errorDescription;
    bool m_buffering = true;
    bool m_kernelCache = true;
    bool m_suppressHeaders = false;
    bool m_touched = false;
    bool m_sending = false; // RQ_SEND_RESPONSE is being raised
    bool m_ended = false;
    const std::shared_ptr<ResponseWire> m_wire;
    HttpResponse* m_headOf = this; // whose status and headers are sent
    Part m_part = Part::Whole;
};

// Of a normalized chunk.
uint64_t ChunkSize(const HTTP_DATA_CHUNK& chunk);

} // namespace iishost
