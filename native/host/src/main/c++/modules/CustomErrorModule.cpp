#include "modules/CustomErrorModule.h"

#include "modules/DetailedErrorPage.h"
#include "modules/ModuleFactory.h"
#include "server/Application.h"
#include "server/Text.h"
#include "server/WorkerProcess.h"

#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpRequest.h>
#include <httpserv/IHttpResponse.h>
#include <httpserv/ISendResponseProvider.h>

#include <fstream>
#include <iterator>
#include <optional>

namespace iishost
{

namespace
{

constexpr USHORT BadRequest = 400;

bool IsLocal(IHttpContext& context)
{
    const auto address = [&context](PCSTR name)
    {
        PCSTR value = nullptr;
        DWORD length = 0;
        return SUCCEEDED(context.GetServerVariable(name, &value, &length)) ? std::string(value, length) : "";
    };
    return address("REMOTE_ADDR") == address("LOCAL_ADDR");
}

// "en-US" of "en-US,en;q=0.5": the page of the first language that the client names, if it has one.
std::string FirstLanguage(IHttpContext& context)
{
    USHORT length = 0;
    const PCSTR languages = context.GetRequest()->GetHeader("Accept-Language", &length);
    const std::string_view all(languages == nullptr ? "" : languages, length);
    const std::string language = Trim(all.substr(0, all.find_first_of(",;")));
    const bool isTag = language.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
                       std::string::npos;
    return isTag ? language : "";
}

std::optional<std::string> ReadFile(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

std::optional<std::string> ReadPage(IHttpContext& context, const HttpErrors::Page& page)
{
    const auto root = ToPath(ToUtf8(WideView(context.GetApplication()->GetApplicationPhysicalPath())));
    const auto file = ToNativePath(page.path);
    if (page.prefixLanguageFilePath.empty())
        return ReadFile(root / file);
    const auto folder = root / ToNativePath(page.prefixLanguageFilePath);
    const std::string language = FirstLanguage(context);
    auto text = language.empty() ? std::nullopt : ReadFile(folder / language / file);
    return text ? text : ReadFile(folder / "en-US" / file);
}

class CustomErrorModule final : public CHttpModule
{
public:
    explicit CustomErrorModule(const Beliefs& beliefs) : m_beliefs(beliefs) {}

    REQUEST_NOTIFICATION_STATUS OnSendResponse(IHttpContext* pHttpContext,
                                               ISendResponseProvider* pProvider) noexcept override
    try
    {
        const bool isWhole = (pProvider->GetFlags() & HTTP_SEND_RESPONSE_FLAG_MORE_DATA) == 0;
        const bool isDisabled = (pHttpContext->GetExecuteFlags() & EXECUTE_FLAG_DISABLE_CUSTOM_ERROR) != 0;
        if (pProvider->GetHeadersBeingSent() && isWhole && !isDisabled)
            Replace(*pHttpContext);
        return RQ_NOTIFICATION_CONTINUE;
    }
    catch (...)
    {
        return RQ_NOTIFICATION_CONTINUE; // the response stays as it is
    }

private:
    void Replace(IHttpContext& context) const
    {
        USHORT status = 0;
        USHORT subStatus = 0;
        BOOL trySkip = FALSE;
        PCSTR reason = nullptr;
        USHORT reasonLength = 0;
        context.GetResponse()->GetStatus(&status, &subStatus, &reason, &reasonLength, nullptr, nullptr, nullptr,
                                         nullptr, &trySkip);
        if (status < (m_beliefs.Are(Otherwise::BadRequestIsNoError) ? BadRequest + 1 : BadRequest))
            return;
        const HttpErrors& errors = static_cast<Application*>(context.GetApplication())->Settings().httpErrors;
        const bool detailed =
            errors.mode == HttpErrors::Mode::Detailed ||
            (errors.mode == HttpErrors::Mode::DetailedLocalOnly && IsLocal(context));
        const bool hasBody = context.GetResponse()->GetRawHttpResponse()->EntityChunkCount != 0;
        if (errors.existing == HttpErrors::Existing::PassThrough && hasBody)
            return;
        const bool staysWithDetails = hasBody && !m_beliefs.Are(Otherwise::DetailsReplaceBodies);
        if (errors.existing == HttpErrors::Existing::Auto && (trySkip || (detailed && staysWithDetails)))
            return;
        const HttpErrors::Page* const page = detailed ? nullptr : errors.Find(status, subStatus);
        if (page != nullptr && page->response == HttpErrors::Response::Redirect)
        {
            context.GetResponse()->Redirect(page->path.c_str());
            return;
        }
        const auto text = page == nullptr ? std::nullopt : ReadPage(context, *page);
        if (!detailed && !text && m_beliefs.Are(Otherwise::ErrorWithoutPageStays))
            return;
        const std::string line = std::string(reason == nullptr ? "" : reason, reasonLength) + "\n";
        Write(context, detailed ? DetailedErrorPage(context) : text.value_or(line), detailed || text);
    }

    static void Write(IHttpContext& context, std::string text, bool isHtml)
    {
        IHttpResponse& response = *context.GetResponse();
        response.GetRawHttpResponse()->EntityChunkCount = 0;
        for (const HTTP_HEADER_ID id : {HttpHeaderContentLength, HttpHeaderContentEncoding, HttpHeaderContentRange,
                                        HttpHeaderEtag, HttpHeaderLastModified})
            response.DeleteHeader_ById(id);
        const std::string type = isHtml ? "text/html" : "text/plain";
        response.SetHeader_ById(HttpHeaderContentType, type.c_str(), static_cast<USHORT>(type.size()), TRUE);
        HTTP_DATA_CHUNK chunk{};
        chunk.DataChunkType = HttpDataChunkFromMemory;
        chunk.FromMemory.pBuffer = text.data();
        chunk.FromMemory.BufferLength = static_cast<ULONG>(text.size());
        DWORD sent = 0;
        response.WriteEntityChunks(&chunk, 1, FALSE, TRUE, &sent); // copied: it goes with this send
    }

    const Beliefs m_beliefs;
};

} // namespace

HRESULT WINAPI RegisterCustomErrorModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo, IHttpServer* pGlobalInfo)
{
    const HRESULT hr = RegisterBuiltInModule<CustomErrorModule>(
        *pModuleInfo, Beliefs(static_cast<WorkerProcess*>(pGlobalInfo)->GetOptions().beliefs), RQ_SEND_RESPONSE);
    return FAILED(hr) ? hr
                      : pModuleInfo->SetPriorityForRequestNotification(RQ_SEND_RESPONSE, PRIORITY_ALIAS_HIGH);
}

} // namespace iishost
