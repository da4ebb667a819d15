#pragma once

// The response of an IHttpContext. Owned by IIS; ends with the request.

#include <httpserv/Types.h>

class IAppHostConfigException;
class IHttpCachePolicy;

class IHttpResponse
{
public:
    static constexpr GUID Iid = {0x7E1C6B38, 0x628F, 0x4E6C, {0x95, 0xDC, 0x41, 0x23, 0x7E, 0xB7, 0xF9, 0x5E}};

    virtual const HTTP_RESPONSE* GetRawHttpResponse_Const() const = 0;
    virtual HTTP_RESPONSE* GetRawHttpResponse() = 0;
    virtual IHttpCachePolicy* GetCachePolicy() = 0;
    virtual HRESULT SetStatus(USHORT statusCode, PCSTR pszReason, USHORT uSubStatus = 0, HRESULT hrErrorToReport = S_OK,
                              IAppHostConfigException* pException = nullptr, BOOL fTrySkipCustomErrors = FALSE) = 0;
    virtual HRESULT SetHeader_ById(HTTP_HEADER_ID ulHeaderIndex, PCSTR pszHeaderValue, USHORT cchHeaderValue,
                                   BOOL fReplace) = 0;
    virtual HRESULT SetHeader(PCSTR pszHeaderName, PCSTR pszHeaderValue, USHORT cchHeaderValue, BOOL fReplace) = 0;
    virtual HRESULT DeleteHeader_ById(HTTP_HEADER_ID ulHeaderIndex) = 0;
    virtual HRESULT DeleteHeader(PCSTR pszHeaderName) = 0;
    virtual PCSTR GetHeader_ById(HTTP_HEADER_ID ulHeaderIndex, USHORT* pcchHeaderValue = nullptr) const = 0;
    virtual PCSTR GetHeader(PCSTR pszHeaderName, USHORT* pcchHeaderValue = nullptr) const = 0;
    virtual VOID Clear() = 0;
    virtual VOID ClearHeaders() = 0;
    virtual VOID SetNeedDisconnect() = 0;
    virtual VOID ResetConnection() = 0;
    virtual VOID DisableKernelCache(ULONG reason = 9) = 0;
    virtual BOOL GetKernelCacheEnabled() const = 0;
    virtual VOID SuppressHeaders() = 0;
    virtual BOOL GetHeadersSuppressed() const = 0;
    virtual HRESULT Flush(BOOL fAsync, BOOL fMoreData, DWORD* pcbSent, BOOL* pfCompletionExpected = nullptr) = 0;
    virtual HRESULT Redirect(PCSTR pszUrl, BOOL fResetStatusCode = TRUE, BOOL fIncludeParameters = FALSE) = 0;
    virtual HRESULT WriteEntityChunkByReference(HTTP_DATA_CHUNK* pDataChunk, LONG lInsertPosition = -1) = 0;
    virtual HRESULT WriteEntityChunks(HTTP_DATA_CHUNK* pDataChunks, DWORD nChunks, BOOL fAsync, BOOL fMoreData,
                                      DWORD* pcbSent, BOOL* pfCompletionExpected = nullptr) = 0;
    virtual VOID DisableBuffering() = 0;
    virtual VOID GetStatus(USHORT* pStatusCode, USHORT* pSubStatus = nullptr, PCSTR* ppszReason = nullptr,
                           USHORT* pcchReason = nullptr, HRESULT* phrErrorToReport = nullptr,
                           PCWSTR* ppszModule = nullptr, DWORD* pdwNotification = nullptr,
                           IAppHostConfigException** ppException = nullptr, BOOL* pfTrySkipCustomErrors = nullptr) = 0;
    virtual HRESULT SetErrorDescription(PCWSTR pszDescription, DWORD cchDescription, BOOL fHtmlEncode = TRUE) = 0;
    virtual PCWSTR GetErrorDescription(DWORD* pcchDescription = nullptr) = 0;
    virtual HRESULT GetHeaderChanges(DWORD dwOldChangeNumber, DWORD* pdwNewChangeNumber, PCSTR knownHeaderSnapshot[30],
                                     DWORD* pdwUnknownHeaderSnapshot, PCSTR** ppUnknownHeaderNameSnapshot,
                                     PCSTR** ppUnknownHeaderValueSnapshot, DWORD diffedKnownHeaderIndices[31],
                                     DWORD* pdwDiffedUnknownHeaders, DWORD** ppDiffedUnknownHeaderIndices) = 0;
    virtual VOID CloseConnection() = 0;

    // The documented names, for callers; not virtual, so they take no slot.
    const HTTP_RESPONSE* GetRawHttpResponse() const { return GetRawHttpResponse_Const(); }
    HRESULT SetHeader(HTTP_HEADER_ID id, PCSTR value, USHORT length, BOOL replace)
    {
        return SetHeader_ById(id, value, length, replace);
    }
    HRESULT DeleteHeader(HTTP_HEADER_ID id) { return DeleteHeader_ById(id); }
    PCSTR GetHeader(HTTP_HEADER_ID id, USHORT* length = nullptr) const { return GetHeader_ById(id, length); }

protected:
    ~IHttpResponse() = default;
};

class IHttpResponse2 : public IHttpResponse
{
public:
    static constexpr GUID Iid = {0x0822C871, 0xF14E, 0x4974, {0xA1, 0xE6, 0x5B, 0x3C, 0x1F, 0x09, 0xB7, 0x6A}};

    using IHttpResponse::WriteEntityChunks;
    using IHttpResponse::Flush;
    virtual HRESULT WriteEntityChunks(HTTP_DATA_CHUNK* pDataChunks, DWORD nChunks, BOOL fAsync, BOOL fMoreData,
                                      PFN_ASYNC_COMPLETION pfnCompletionCallback, VOID* pvCompletionContext,
                                      DWORD* pcbSent, BOOL* pfCompletionExpected = nullptr) = 0;
    virtual HRESULT Flush(BOOL fAsync, BOOL fMoreData, PFN_ASYNC_COMPLETION pfnCompletionCallback,
                          VOID* pvCompletionContext, DWORD* pcbSent, BOOL* pfCompletionExpected = nullptr) = 0;

protected:
    ~IHttpResponse2() = default;
};

class IHttpResponse3 : public IHttpResponse2
{
public:
    static constexpr GUID Iid = {0x19578E49, 0xD080, 0x45DA, {0xB6, 0x73, 0x96, 0xCB, 0x47, 0x5D, 0x3C, 0x5D}};

    virtual HRESULT PushPromise(PCSTR pszVerb, PCWSTR pwszPath, PCWSTR pwszQuery, DWORD cHeaders, PCSTR* rgHeaderNames,
                                PCSTR* rgHeaderValues) = 0;

protected:
    ~IHttpResponse3() = default;
};

class IHttpResponse4 : public IHttpResponse3
{
public:
    static constexpr GUID Iid = {0x1A2ACC57, 0xCAE2, 0x4F28, {0xB4, 0xAB, 0x00, 0xC8, 0xF9, 0x6B, 0x12, 0xEC}};

    virtual HRESULT DeleteTrailer(PCSTR pszHeaderName) = 0;
    virtual PCSTR GetTrailer(PCSTR pszHeaderName, USHORT* pcchHeaderValue = nullptr) const = 0;
    virtual VOID ResetStream(ULONG errorCode) = 0;
    virtual VOID SetNeedGoAway() = 0;
    virtual HRESULT SetTrailer(PCSTR pszHeaderName, PCSTR pszHeaderValue, USHORT cchHeaderValue, BOOL fReplace) = 0;

protected:
    ~IHttpResponse4() = default;
};
