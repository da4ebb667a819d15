#include "server/HttpErrors.h"

#include "config/ConfigurationElement.h"

namespace iishost
{

namespace
{

HttpErrors::Response ReadResponse(const ConfigurationElement& element, const std::string& attribute)
{
    const auto response = static_cast<HttpErrors::Response>(element.GetNumber(attribute));
    if (response == HttpErrors::Response::ExecuteUrl)
        element.Fail(attribute + " is ExecuteURL, which iishost does not do", "File or Redirect");
    return response;
}

} // namespace

const HttpErrors::Page* HttpErrors::Find(uint32_t status, int64_t subStatus) const
{
    const Page* found = nullptr;
    for (const Page& page : pages)
        if (page.status == status && (page.subStatus == subStatus || (page.subStatus == -1 && found == nullptr)))
            found = &page;
    return found;
}

HttpErrors ReadHttpErrors(const ConfigurationElement& section)
{
    HttpErrors errors;
    errors.mode = static_cast<HttpErrors::Mode>(section.GetNumber("errorMode"));
    errors.existing = static_cast<HttpErrors::Existing>(section.GetNumber("existingResponse"));
    for (const auto& item : section.Items())
        errors.pages.push_back({static_cast<uint32_t>(item.GetNumber("statusCode")), item.GetNumber("subStatusCode"),
                                item.Get("prefixLanguageFilePath"), item.Get("path"),
                                ReadResponse(item, "responseMode")});
    return errors;
}

} // namespace iishost
