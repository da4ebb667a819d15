#pragma once

// The request of an IHttpContext. Owned by IIS; ends with the request.

#include <httpserv/Types.h>

class IHttpRequest
{
public:
    static constexpr GUID Iid = {0xE8698F7E, 0x576E, 0x4CAC, {0xA3, 0x09, 0x67, 0x43, 0x53, 0x55, 0xFA, 0xEF}};

    virtual const HTTP_REQUEST* GetRawHttpRequest_Const() const = 0;
    virtual HTTP_REQUEST* GetRawHttpRequest() = 0;
    virtual PCSTR GetHeader_ById(HTTP_HEADER_ID ulHeaderIndex, USHORT* pcchHeaderValue = nullptr) const = 0;
    virtual PCSTR GetHeader(PCSTR pszHeaderName, USHORT* pcchHeaderValue = nullptr) const = 0;
    virtual HRESULT SetHeader_ById(HTTP_HEADER_ID ulHeaderIndex, PCSTR pszHeaderValue, USHORT cchHeaderValue,
                                   BOOL fReplace) = 0;
    virtual HRESULT SetHeader(PCSTR pszHeaderName, PCSTR pszHeaderValue, USHORT cchHeaderValue, BOOL fReplace) = 0;
    virtual HRESULT DeleteHeader_ById(HTTP_HEADER_ID ulHeaderIndex) = 0;
    virtual HRESULT DeleteHeader(PCSTR pszHeaderName) = 0;
    virtual PCSTR GetHttpMethod() const = 0;
    virtual HRESULT SetHttpMethod(PCSTR pszHttpMethod) = 0;
    virtual HRESULT SetUrl_A(PCSTR pszUrl, DWORD cchUrl, BOOL fResetQueryString) = 0;
    virtual HRESULT SetUrl(PCWSTR pszUrl, DWORD cchUrl, BOOL fResetQueryString) = 0;
    virtual BOOL GetUrlChanged() const = 0;
    virtual PCWSTR GetForwardedUrl() const = 0;
    virtual PSOCKADDR GetLocalAddress() const = 0;
    virtual PSOCKADDR GetRemoteAddress() const = 0;
    virtual HRESULT ReadEntityBody(VOID* pvBuffer, DWORD cbBuffer, BOOL fAsync, DWORD* pcbBytesReceived,
                                   BOOL* pfCompletionPending = nullptr) = 0;
    virtual HRESULT InsertEntityBody(VOID* pvBuffer, DWORD cbBuffer) = 0;
    virtual DWORD GetRemainingEntityBytes() = 0;
    virtual VOID GetHttpVersion(USHORT* pMajorVersion, USHORT* pMinorVersion) const = 0;
    virtual HRESULT GetClientCertificate(HTTP_SSL_CLIENT_CERT_INFO** ppClientCertInfo,
                                         BOOL* pfClientCertNegotiated) = 0;
    virtual HRESULT NegotiateClientCertificate(BOOL fAsync, BOOL* pfCompletionPending = nullptr) = 0;
    virtual DWORD GetSiteId() const = 0;
    virtual HRESULT GetHeaderChanges(DWORD dwOldChangeNumber, DWORD* pdwNewChangeNumber, PCSTR knownHeaderSnapshot[41],
                                     DWORD* pdwUnknownHeaderSnapshot, PCSTR** ppUnknownHeaderNameSnapshot,
                                     PCSTR** ppUnknownHeaderValueSnapshot, DWORD diffedKnownHeaderIndices[42],
                                     DWORD* pdwDiffedUnknownHeaders, DWORD** ppDiffedUnknownHeaderIndices) = 0;

    // The documented names, for callers; not virtual, so they take no slot.
    const HTTP_REQUEST* GetRawHttpRequest() const { return GetRawHttpRequest_Const(); }
    PCSTR GetHeader(HTTP_HEADER_ID id, USHORT* length = nullptr) const { return GetHeader_ById(id, length); }
    HRESULT SetHeader(HTTP_HEADER_ID id, PCSTR value, USHORT length, BOOL replace)
    {
        return SetHeader_ById(id, value, length, replace);
    }
    HRESULT DeleteHeader(HTTP_HEADER_ID id) { return DeleteHeader_ById(id); }
    HRESULT SetUrl(PCSTR url, DWORD length, BOOL resetQueryString) { return SetUrl_A(url, length, resetQueryString); }

protected:
    ~IHttpRequest() = default;
};

class IHttpRequest2 : public IHttpRequest
{
public:
    static constexpr GUID Iid = {0xD9244AE1, 0x51F8, 0x4AA1, {0xA6, 0x6D, 0x19, 0x27, 0x7C, 0x33, 0xE6, 0x10}};

    virtual HRESULT GetChannelBindingToken(PBYTE* ppToken, DWORD* pTokenSize) = 0;

protected:
    ~IHttpRequest2() = default;
};

class IHttpRequest3 : public IHttpRequest2
{
public:
    static constexpr GUID Iid = {0xB32E4E0F, 0x4057, 0x4FEB, {0xAE, 0xAB, 0x7B, 0x69, 0xC0, 0x3C, 0x63, 0x14}};

    using IHttpRequest2::ReadEntityBody;
    virtual HRESULT ReadEntityBody(VOID* pvBuffer, DWORD cbBuffer, BOOL fAsync,
                                   PFN_ASYNC_COMPLETION pfnCompletionCallback, VOID* pvCompletionContext,
                                   DWORD* pcbBytesReceived, BOOL* pfCompletionPending = nullptr) = 0;

protected:
    ~IHttpRequest3() = default;
};

class IHttpRequest4 : public IHttpRequest3
{
public:
    static constexpr GUID Iid = {0x3816F517, 0xF631, 0x49F0, {0x8B, 0x51, 0x16, 0xD6, 0xF0, 0xC6, 0xFF, 0xB2}};

    using IHttpRequest3::ReadEntityBody;
    virtual HRESULT ReadEntityBody(VOID* pvBuffer, DWORD cbBuffer, BOOL fAsync, ULONG ulFlags, DWORD* pcbBytesReceived,
                                   BOOL* pfCompletionPending = nullptr) = 0;

protected:
    ~IHttpRequest4() = default;
};
