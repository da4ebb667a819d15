#pragma once

#include "main/Options.h"

#include <httpserv/WindowsTypes.h>

namespace iishost
{

// Whether HttpGetExtendedInterface may cast an object from one interface to another in this version of IIS. Each object
// of the server implements the newest version of its interface at one address, so the cast changes no pointer.
bool CanExtend(const GUID& from, const GUID& to, IisVersion version) noexcept;

} // namespace iishost
