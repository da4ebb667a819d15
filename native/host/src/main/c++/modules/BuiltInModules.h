#pragma once

#include <httpserv/RegisterModule.h>

#include <string_view>

namespace iishost
{

// The entry point of a module that iishost has itself, found by the file name that IIS's own configuration gives its
// image (static.dll, defdoc.dll); null for any other image.
PFN_REGISTERMODULE FindBuiltInModule(std::string_view image);

} // namespace iishost
