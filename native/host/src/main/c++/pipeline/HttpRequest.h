#pragma once

// The request of an HttpContext, and its raw HTTP_REQUEST. Owned by HttpContext; one thread at a time.

#include "http/RequestHead.h"
#include "pipeline/AsyncOperation.h"
#include "pipeline/HeaderFields.h"
#include "pipeline/RequestBody.h"
#include "pipeline/RequestTarget.h"

#include <httpserv/IHttpRequest.h>

#include <memory>
#include <string_view>

namespace iishost
{

class Client;
class HttpContext;
class RequestMemory;

class HttpRequest final : public IHttpRequest4
{
public:
    // `body`: of the request that this one was cloned from, with its body; null makes one of its own.
    HttpRequest(HttpContext& context, RequestMemory& memory, const Client& client, RequestHead head,
                RequestTarget target, std::shared_ptr<RequestBody> body);
    HttpRequest(const HttpRequest&) = delete;
    HttpRequest& operator=(const HttpRequest&) = delete;

    const HTTP_REQUEST* GetRawHttpRequest_Const() const noexcept override { return &m_raw; }
    HTTP_REQUEST* GetRawHttpRequest() noexcept override { return &m_raw; }
    PCSTR GetHeader_ById(HTTP_HEADER_ID ulHeaderIndex, USHORT* pcchHeaderValue) const noexcept override
    {
        return m_headers.Get(static_cast<int>(ulHeaderIndex), pcchHeaderValue);
    }
    PCSTR GetHeader(PCSTR pszHeaderName, USHORT* pcchHeaderValue) const noexcept override
    {
        return m_headers.Get(pszHeaderName, pcchHeaderValue);
    }
    HRESULT SetHeader_ById(HTTP_HEADER_ID ulHeaderIndex, PCSTR pszHeaderValue, USHORT cchHeaderValue,
                           BOOL fReplace) noexcept override
    {
        return m_headers.Set(static_cast<int>(ulHeaderIndex), pszHeaderValue, cchHeaderValue, fReplace);
    }
    HRESULT SetHeader(PCSTR pszHeaderName, PCSTR pszHeaderValue, USHORT cchHeaderValue, BOOL fReplace) noexcept override
    {
        return m_headers.Set(pszHeaderName, pszHeaderValue, cchHeaderValue, fReplace);
    }
    HRESULT DeleteHeader_ById(HTTP_HEADER_ID ulHeaderIndex) noexcept override
    {
        return m_headers.Delete(static_cast<int>(ulHeaderIndex));
    }
    HRESULT DeleteHeader(PCSTR pszHeaderName) noexcept override { return m_headers.Delete(pszHeaderName); }
    PCSTR GetHttpMethod() const noexcept override { return m_method; }
    HRESULT SetHttpMethod(PCSTR pszHttpMethod) noexcept override;
    HRESULT SetUrl_A(PCSTR pszUrl, DWORD cchUrl, BOOL fResetQueryString) noexcept override;
    HRESULT SetUrl(PCWSTR pszUrl, DWORD cchUrl, BOOL fResetQueryString) noexcept override;
    BOOL GetUrlChanged() const noexcept override { return m_urlChanged; }
    PCWSTR GetForwardedUrl() const noexcept override { return nullptr; }
    PSOCKADDR GetLocalAddress() const noexcept override { return m_raw.Address.pLocalAddress; }
    PSOCKADDR GetRemoteAddress() const noexcept override { return m_raw.Address.pRemoteAddress; }
    HRESULT ReadEntityBody(VOID* pvBuffer, DWORD cbBuffer, BOOL fAsync, DWORD* pcbBytesReceived,
                           BOOL* pfCompletionPending) noexcept override;
    HRESULT InsertEntityBody(VOID* pvBuffer, DWORD cbBuffer) noexcept override;
    DWORD GetRemainingEntityBytes() noexcept override;
    VOID GetHttpVersion(USHORT* pMajorVersion, USHORT* pMinorVersion) const noexcept override;
    HRESULT GetClientCertificate(HTTP_SSL_CLIENT_CERT_INFO** ppClientCertInfo,
                                 BOOL* pfClientCertNegotiated) noexcept override;
    HRESULT NegotiateClientCertificate(BOOL fAsync, BOOL* pfCompletionPending) noexcept override;
    DWORD GetSiteId() const noexcept override;
    HRESULT GetHeaderChanges(DWORD, DWORD*, PCSTR[41], DWORD*, PCSTR**, PCSTR**, DWORD[42], DWORD*,
                             DWORD**) noexcept override;
    HRESULT GetChannelBindingToken(PBYTE* ppToken, DWORD* pTokenSize) noexcept override;
    HRESULT ReadEntityBody(VOID* pvBuffer, DWORD cbBuffer, BOOL fAsync, PFN_ASYNC_COMPLETION pfnCompletionCallback,
                           VOID* pvCompletionContext, DWORD* pcbBytesReceived,
                           BOOL* pfCompletionPending) noexcept override;
    HRESULT ReadEntityBody(VOID* pvBuffer, DWORD cbBuffer, BOOL fAsync, ULONG ulFlags, DWORD* pcbBytesReceived,
                           BOOL* pfCompletionPending) noexcept override;

    const RequestHead& Head() const { return m_head; }
    const HeaderFields& Headers() const { return m_headers; }
    std::string_view Method() const { return m_method; }
    const std::string& Host() const { return m_host; }
    const std::string& Query() const { return m_query; }
    const std::shared_ptr<RequestBody>& Body() const { return m_body; }
    bool IsEncrypted() const { return m_raw.pSslInfo != nullptr; }
    const std::string& OriginalUrl() const { return m_originalUrl; } // what UNENCODED_URL and HTTP_URL answer
    void Forget() noexcept;
    // The URL that the cooked one is made of; the path is the normalized one.
    void SetCookedUrl(const std::string& host, WideView path, const std::string& query);

private:
    HRESULT Read(VOID* buffer, DWORD size, const AsyncCall& call, DWORD* received) noexcept;
    void FinishRead(VOID* buffer, DWORD size, OperationResult& result);
    void FillAddresses(const Client& client);
    void FillSslInfo();
    void ShowNegotiated();
    void SetMethod(std::string_view method);
    HRESULT ChangeUrl(std::string url, bool resetQuery);

    HttpContext& m_context;
    RequestMemory& m_memory;
    const RequestHead m_head;
    HTTP_REQUEST m_raw{};
    HeaderFields m_headers;
    PCSTR m_method = "";
    std::string m_host;
    std::string m_query;
    std::string m_originalUrl;
    bool m_urlChanged = false;
    HTTP_SSL_CLIENT_CERT_INFO* m_clientCertificate = nullptr; // shown when the client was asked for it
    const std::shared_ptr<RequestBody> m_body;
};

} // namespace iishost
