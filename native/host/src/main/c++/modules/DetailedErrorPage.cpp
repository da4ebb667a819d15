#include "modules/DetailedErrorPage.h"

#include "pipeline/Notification.h"
#include "server/Text.h"

#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpResponse.h>
#include <httpserv/IHttpUser.h>
#include <httpserv/IScriptMapInfo.h>

#include <cstdio>

namespace iishost
{

namespace
{

std::string Encode(std::string_view text)
{
    std::string encoded;
    for (const char c : text)
    {
        switch (c)
        {
        case '<':
            encoded += "&lt;";
            break;
        case '>':
            encoded += "&gt;";
            break;
        case '&':
            encoded += "&amp;";
            break;
        case '"':
            encoded += "&quot;";
            break;
        default:
            encoded += c;
        }
    }
    return encoded;
}

std::string Row(const char* name, std::string_view value)
{
    return std::string("<tr><th>") + name + "</th><td>" + Encode(value) + "</td></tr>\n";
}

std::string TextOf(PCWSTR text)
{
    return text == nullptr ? std::string() : ToUtf8(WideView(text));
}

std::string Variable(IHttpContext& context, PCSTR name)
{
    PCWSTR value = nullptr;
    DWORD length = 0;
    return SUCCEEDED(context.GetServerVariable(name, &value, &length)) ? ToUtf8(WideView(value, length)) : "";
}

} // namespace

std::string DetailedErrorPage(IHttpContext& context)
{
    IHttpResponse& response = *context.GetResponse();
    USHORT status = 0;
    USHORT subStatus = 0;
    USHORT reasonLength = 0;
    PCSTR reason = nullptr;
    HRESULT hr = S_OK;
    PCWSTR module = nullptr;
    DWORD notification = 0;
    response.GetStatus(&status, &subStatus, &reason, &reasonLength, &hr, &module, &notification);
    char error[16];
    std::snprintf(error, sizeof error, "0x%08x", static_cast<unsigned>(hr));
    const std::string title = std::to_string(status) + "." + std::to_string(subStatus) + " - " +
                              Encode(std::string_view(reason == nullptr ? "" : reason, reasonLength));
    DWORD descriptionLength = 0;
    const PCWSTR description = response.GetErrorDescription(&descriptionLength); // encoded by whoever has set it
    IScriptMapInfo* const handler = context.GetScriptMap();
    IHttpUser* const user = context.GetUser();
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>HTTP Error " + title +
           "</title></head>\n<body><h1>HTTP Error " + title + "</h1>\n" +
           (description == nullptr ? "" : "<h2>" + ToUtf8(WideView(description, descriptionLength)) + "</h2>\n") +
           "<table>\n" + Row("Module", TextOf(module)) +
           Row("Notification", notification == 0 ? "" : NotificationName(notification)) +
           Row("Handler", handler == nullptr ? "" : TextOf(handler->GetName())) + Row("Error Code", error) +
           Row("Requested URL", Variable(context, "CACHE_URL")) +
           Row("Physical Path", TextOf(context.GetPhysicalPath())) +
           Row("Logon Method", user == nullptr ? "" : TextOf(user->GetAuthenticationType())) +
           Row("Logon User", user == nullptr ? "" : TextOf(user->GetUserName())) + "</table></body></html>\n";
}

} // namespace iishost
