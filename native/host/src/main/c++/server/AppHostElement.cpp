#include "server/AppHostElement.h"

#include "server/AppHostMetadata.h"
#include "server/ComObject.h"

#include <new>

namespace iishost
{

namespace
{

class AppHostElement final : public ComObject<IAppHostElement>
{
public:
    AppHostElement(std::shared_ptr<const ConfigurationElement> element, ServerLog& log)
        : m_element(std::move(element)), m_log(log)
    {}

    HRESULT STDMETHODCALLTYPE get_Name(BSTR* pbstrName) noexcept override
    {
        return ToBstr(m_element->Name(), pbstrName);
    }
    HRESULT STDMETHODCALLTYPE get_Collection(IAppHostElementCollection** ppCollection) noexcept override
    {
        return MakeAppHostCollection(m_element, m_log, ppCollection);
    }
    HRESULT STDMETHODCALLTYPE get_Properties(IAppHostPropertyCollection** ppProperties) noexcept override
    {
        return MakeAppHostProperties(m_element, m_log, ppProperties);
    }
    HRESULT STDMETHODCALLTYPE get_ChildElements(IAppHostChildElementCollection** ppElements) noexcept override
    {
        return MakeAppHostChildElements(m_element, m_log, ppElements);
    }
    HRESULT STDMETHODCALLTYPE GetMetadata(BSTR bstrMetadataType, VARIANT* pValue) noexcept override
    {
        return GetElementMetadata(*m_element, bstrMetadataType, pValue, m_log);
    }
    HRESULT STDMETHODCALLTYPE SetMetadata(BSTR, VARIANT) noexcept override
    {
        return RefuseMember(m_log, "IAppHostElement::SetMetadata");
    }
    HRESULT STDMETHODCALLTYPE get_Schema(IAppHostElementSchema**) noexcept override
    {
        return RefuseMember(m_log, "IAppHostElement::get_Schema");
    }
    HRESULT STDMETHODCALLTYPE GetElementByName(BSTR bstrSubName, IAppHostElement** ppElement) noexcept override;
    HRESULT STDMETHODCALLTYPE GetPropertyByName(BSTR bstrSubName, IAppHostProperty** ppProperty) noexcept override;
    HRESULT STDMETHODCALLTYPE Clear() noexcept override { return E_ACCESSDENIED; }
    HRESULT STDMETHODCALLTYPE get_Methods(IAppHostMethodCollection**) noexcept override
    {
        return RefuseMember(m_log, "IAppHostElement::get_Methods");
    }

private:
    bool Answers(REFIID riid) const noexcept override { return riid == IAppHostElement::Iid; }

    const std::shared_ptr<const ConfigurationElement> m_element;
    ServerLog& m_log;
};

HRESULT AppHostElement::GetElementByName(BSTR bstrSubName, IAppHostElement** ppElement) noexcept
try
{
    if (bstrSubName == nullptr || ppElement == nullptr)
    {
        return E_INVALIDARG;
    }
    *ppElement = nullptr;
    const auto found = m_element->Children().find(FromBstr(bstrSubName));
    return found == m_element->Children().end() ? HRESULT_FROM_WIN32(ERROR_INVALID_INDEX)
                                                : MakeAppHostElement({m_element, &found->second}, m_log, ppElement);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

HRESULT AppHostElement::GetPropertyByName(BSTR bstrSubName, IAppHostProperty** ppProperty) noexcept
try
{
    if (bstrSubName == nullptr || ppProperty == nullptr)
    {
        return E_INVALIDARG;
    }
    *ppProperty = nullptr;
    const AttributeSchema* attribute = m_element->GetSchema().FindAttribute(FromBstr(bstrSubName));
    return attribute == nullptr ? HRESULT_FROM_WIN32(ERROR_INVALID_INDEX)
                                : MakeAppHostProperty(m_element, *attribute, m_log, ppProperty);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

} // namespace

HRESULT MakeAppHostElement(std::shared_ptr<const ConfigurationElement> element, ServerLog& log,
                           IAppHostElement** result) noexcept
{
    if (result == nullptr)
    {
        return E_POINTER;
    }
    *result = new (std::nothrow) AppHostElement(std::move(element), log);
    return *result == nullptr ? E_OUTOFMEMORY : S_OK;
}

} // namespace iishost
