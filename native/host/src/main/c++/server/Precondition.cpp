#include "server/Precondition.h"

#include "server/Text.h"

#include <algorithm>

namespace iishost
{

namespace
{

constexpr const char* AppPoolToken = "appPoolName=";
constexpr bool Is64Bit = sizeof(void*) == 8;

PreconditionResult EvaluateToken(const std::string& token, std::string_view appPool)
{
    const auto answer = [](bool holds)
    {
        return holds ? PreconditionResult::Holds : PreconditionResult::Fails;
    };
    const std::string prefix = AppPoolToken;
    if (EqualsIgnoringCase(token.substr(0, prefix.size()), prefix))
    {
        const auto names = Split(std::string_view(token).substr(prefix.size()), ';');
        return answer(std::any_of(names.begin(), names.end(),
                                  [&](const std::string& name) { return EqualsIgnoringCase(name, appPool); }));
    }
    if (EqualsIgnoringCase(token, "integratedMode") || EqualsIgnoringCase(token, "bitness64") ||
        EqualsIgnoringCase(token, "bitness32"))
    {
        return answer(EqualsIgnoringCase(token, "integratedMode") || EqualsIgnoringCase(token, "bitness64") == Is64Bit);
    }
    const bool managed = EqualsIgnoringCase(token.substr(0, 15), "runtimeVersionv");
    if (managed || EqualsIgnoringCase(token, "ISAPIMode") || EqualsIgnoringCase(token, "classicMode") ||
        EqualsIgnoringCase(token, "managedHandler"))
    {
        return PreconditionResult::Fails;
    }
    return PreconditionResult::Unknown;
}

} // namespace

PreconditionResult EvaluatePrecondition(std::string_view precondition, std::string_view appPool)
{
    auto result = PreconditionResult::Holds;
    for (const auto& token : Split(precondition, ','))
    {
        const auto tokenResult = EvaluateToken(token, appPool);
        if (tokenResult == PreconditionResult::Unknown)
        {
            return tokenResult;
        }
        result = tokenResult == PreconditionResult::Fails ? tokenResult : result;
    }
    return result;
}

} // namespace iishost
