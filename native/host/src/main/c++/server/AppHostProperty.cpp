#include "server/AppHostElement.h"
#include "server/AppHostMetadata.h"
#include "server/ComObject.h"

#include <new>

namespace iishost
{

namespace
{

class AppHostProperty final : public ComObject<IAppHostProperty>
{
public:
    AppHostProperty(std::shared_ptr<const ConfigurationElement> element, const AttributeSchema& attribute,
                    ServerLog& log)
        : m_element(std::move(element)), m_attribute(attribute), m_log(log)
    {}

    HRESULT STDMETHODCALLTYPE get_Name(BSTR* pbstrName) noexcept override
    {
        return ToBstr(m_attribute.name, pbstrName);
    }
    HRESULT STDMETHODCALLTYPE get_Value(VARIANT* pVariant) noexcept override;
    HRESULT STDMETHODCALLTYPE put_Value(VARIANT) noexcept override { return E_ACCESSDENIED; }
    HRESULT STDMETHODCALLTYPE Clear() noexcept override { return E_ACCESSDENIED; }
    HRESULT STDMETHODCALLTYPE get_StringValue(BSTR* pbstrValue) noexcept override;
    HRESULT STDMETHODCALLTYPE get_Exception(IAppHostPropertyException** ppException) noexcept override
    {
        if (ppException == nullptr)
        {
            return E_POINTER;
        }
        *ppException = nullptr; // a value that does not fit its schema stops the server at its start
        return S_OK;
    }
    HRESULT STDMETHODCALLTYPE GetMetadata(BSTR bstrMetadataType, VARIANT* pValue) noexcept override
    {
        return GetPropertyMetadata(*m_element, m_attribute.name, bstrMetadataType, pValue, m_log);
    }
    HRESULT STDMETHODCALLTYPE SetMetadata(BSTR, VARIANT) noexcept override
    {
        return RefuseMember(m_log, "IAppHostProperty::SetMetadata");
    }
    HRESULT STDMETHODCALLTYPE get_Schema(IAppHostPropertySchema**) noexcept override
    {
        return RefuseMember(m_log, "IAppHostProperty::get_Schema");
    }

private:
    bool Answers(REFIID riid) const noexcept override { return riid == IAppHostProperty::Iid; }

    const std::shared_ptr<const ConfigurationElement> m_element;
    const AttributeSchema& m_attribute;
    ServerLog& m_log;
};

HRESULT AppHostProperty::get_Value(VARIANT* pVariant) noexcept
try
{
    if (pVariant == nullptr)
    {
        return E_POINTER;
    }
    *pVariant = VARIANT{};
    if (m_attribute.type == AttributeType::String)
    {
        const HRESULT hr = ToBstr(m_element->Get(m_attribute.name), &pVariant->bstrVal);
        pVariant->vt = static_cast<VARTYPE>(SUCCEEDED(hr) ? VT_BSTR : VT_EMPTY);
        return hr;
    }
    const int64_t number = m_element->GetNumber(m_attribute.name);
    switch (m_attribute.type)
    {
    case AttributeType::Bool:
        pVariant->vt = VT_BOOL;
        pVariant->boolVal = static_cast<int16_t>(number == 0 ? 0 : -1);
        break;
    case AttributeType::UInt:
        pVariant->vt = VT_UI4;
        pVariant->ulVal = static_cast<uint32_t>(number);
        break;
    case AttributeType::Int64:
        pVariant->vt = VT_I8;
        pVariant->llVal = number;
        break;
    case AttributeType::TimeSpan:
        pVariant->vt = VT_UI8;
        pVariant->ullVal = static_cast<uint64_t>(number);
        break;
    default:
        pVariant->vt = VT_I4;
        pVariant->lVal = static_cast<int32_t>(number);
        break;
    }
    return S_OK;
}
catch (...)
{
    return E_OUTOFMEMORY;
}

HRESULT AppHostProperty::get_StringValue(BSTR* pbstrValue) noexcept
try
{
    return ToBstr(m_element->Get(m_attribute.name), pbstrValue);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

} // namespace

HRESULT MakeAppHostProperty(std::shared_ptr<const ConfigurationElement> element, const AttributeSchema& attribute,
                            ServerLog& log, IAppHostProperty** result) noexcept
{
    if (result == nullptr)
    {
        return E_POINTER;
    }
    *result = new (std::nothrow) AppHostProperty(std::move(element), attribute, log);
    return *result == nullptr ? E_OUTOFMEMORY : S_OK;
}

} // namespace iishost
