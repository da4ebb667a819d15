#include "server/AppHostMetadata.h"

#include "server/ComObject.h"

namespace iishost
{

namespace
{

HRESULT Answer(bool what, VARIANT& value)
{
    value.vt = VT_BOOL;
    value.boolVal = static_cast<int16_t>(what ? -1 : 0);
    return S_OK;
}

HRESULT Answer(OverrideMode mode, VARIANT& value)
{
    const HRESULT hr = ToBstr(NameOf(mode), &value.bstrVal);
    value.vt = static_cast<VARTYPE>(SUCCEEDED(hr) ? VT_BSTR : VT_EMPTY);
    return hr;
}

HRESULT Refuse(const std::string& type, const char* member, ServerLog& log)
{
    log.WriteOnce(std::string(member) + " has nothing named '" + type + "' here; it answers ERROR_NOT_SUPPORTED");
    return HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED);
}

} // namespace

HRESULT GetElementMetadata(const ConfigurationElement& element, BSTR type, VARIANT* value, ServerLog& log) noexcept
try
{
    if (type == nullptr || value == nullptr)
    {
        return E_INVALIDARG;
    }
    *value = VARIANT{};
    const std::string name = FromBstr(type);
    if (name == "isLocked")
    {
        return Answer(element.IsLocked(), *value);
    }
    if (name == "overrideMode" && element.Modes().has_value())
    {
        return Answer(element.Modes()->overrideMode, *value);
    }
    if (name == "effectiveOverrideMode" && element.Modes().has_value())
    {
        return Answer(element.Modes()->effectiveOverrideMode, *value);
    }
    return Refuse(name, "IAppHostElement::GetMetadata", log);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

HRESULT GetPropertyMetadata(const ConfigurationElement& element, const std::string& attribute, BSTR type,
                            VARIANT* value, ServerLog& log) noexcept
try
{
    if (type == nullptr || value == nullptr)
    {
        return E_INVALIDARG;
    }
    *value = VARIANT{};
    const std::string name = FromBstr(type);
    if (name == "isLocked")
    {
        return Answer(element.IsLocked(attribute), *value);
    }
    if (name == "isDefaultValue")
    {
        return Answer(!element.IsExplicit(attribute), *value);
    }
    return Refuse(name, "IAppHostProperty::GetMetadata", log);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

} // namespace iishost
