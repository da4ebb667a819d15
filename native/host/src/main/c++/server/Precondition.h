#pragma once

#include <string>
#include <string_view>

namespace iishost
{

enum class PreconditionResult
{
    Holds,
    Fails,
    Unknown, // it has a token that is not documented
};

// Evaluates the documented tokens, separated by commas, all of which must hold. The pool of iishost is integrated and
// without managed code; `appPool` is its name.
PreconditionResult EvaluatePrecondition(std::string_view precondition, std::string_view appPool);

} // namespace iishost
