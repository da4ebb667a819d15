#include "server/AppHostElement.h"
#include "server/ComObject.h"

#include <iterator>
#include <new>

namespace iishost
{

namespace
{

// The number of an index that ahadmin's callers pass; none when it is not a number. A name is looked for by `find`.
template <class FindName>
HRESULT IndexOf(const VARIANT& index, size_t count, FindName find, size_t& result)
{
    switch (index.vt)
    {
    case VT_UI4:
        result = index.ulVal;
        break;
    case VT_I4:
        result = index.lVal < 0 ? count : static_cast<size_t>(index.lVal);
        break;
    case VT_BSTR:
        result = find(FromBstr(index.bstrVal));
        break;
    default:
        return E_INVALIDARG;
    }
    return result < count ? S_OK : HRESULT_FROM_WIN32(ERROR_INVALID_INDEX);
}

class AppHostElementCollection final : public ComObject<IAppHostElementCollection>
{
public:
    AppHostElementCollection(std::shared_ptr<const ConfigurationElement> element, ServerLog& log)
        : m_element(std::move(element)), m_log(log)
    {}

    HRESULT STDMETHODCALLTYPE get_Count(DWORD* pcElementCount) noexcept override
    {
        if (pcElementCount == nullptr)
        {
            return E_POINTER;
        }
        *pcElementCount = static_cast<DWORD>(m_element->Items().size());
        return S_OK;
    }
    HRESULT STDMETHODCALLTYPE get_Item(VARIANT cIndex, IAppHostElement** ppElement) noexcept override
    try
    {
        if (ppElement == nullptr)
        {
            return E_POINTER;
        }
        *ppElement = nullptr;
        const size_t count = m_element->Items().size();
        size_t index = 0;
        const HRESULT hr = IndexOf(
            cIndex, count, [&](const std::string&) { return count; }, index);
        return FAILED(hr) ? hr : MakeAppHostElement({m_element, &m_element->Items()[index]}, m_log, ppElement);
    }
    catch (...)
    {
        return E_OUTOFMEMORY;
    }
    HRESULT STDMETHODCALLTYPE AddElement(IAppHostElement*, INT) noexcept override { return E_ACCESSDENIED; }
    HRESULT STDMETHODCALLTYPE DeleteElement(VARIANT) noexcept override { return E_ACCESSDENIED; }
    HRESULT STDMETHODCALLTYPE Clear() noexcept override { return E_ACCESSDENIED; }
    HRESULT STDMETHODCALLTYPE CreateNewElement(BSTR, IAppHostElement**) noexcept override
    {
        return RefuseMember(m_log, "IAppHostElementCollection::CreateNewElement");
    }
    HRESULT STDMETHODCALLTYPE get_Schema(IAppHostCollectionSchema**) noexcept override
    {
        return RefuseMember(m_log, "IAppHostElementCollection::get_Schema");
    }

private:
    bool Answers(REFIID riid) const noexcept override { return riid == IAppHostElementCollection::Iid; }

    const std::shared_ptr<const ConfigurationElement> m_element;
    ServerLog& m_log;
};

class AppHostPropertyCollection final : public ComObject<IAppHostPropertyCollection>
{
public:
    AppHostPropertyCollection(std::shared_ptr<const ConfigurationElement> element, ServerLog& log)
        : m_element(std::move(element)), m_log(log)
    {}

    HRESULT STDMETHODCALLTYPE get_Count(DWORD* pcCount) noexcept override
    {
        if (pcCount == nullptr)
        {
            return E_POINTER;
        }
        *pcCount = static_cast<DWORD>(m_element->GetSchema().attributes.size());
        return S_OK;
    }
    HRESULT STDMETHODCALLTYPE get_Item(VARIANT cIndex, IAppHostProperty** ppProperty) noexcept override
    try
    {
        if (ppProperty == nullptr)
        {
            return E_POINTER;
        }
        *ppProperty = nullptr;
        const auto& attributes = m_element->GetSchema().attributes;
        const auto find = [&](const std::string& name)
        {
            const AttributeSchema* found = m_element->GetSchema().FindAttribute(name);
            return found == nullptr ? attributes.size() : static_cast<size_t>(found - attributes.data());
        };
        size_t index = 0;
        const HRESULT hr = IndexOf(cIndex, attributes.size(), find, index);
        return FAILED(hr) ? hr : MakeAppHostProperty(m_element, attributes[index], m_log, ppProperty);
    }
    catch (...)
    {
        return E_OUTOFMEMORY;
    }

private:
    bool Answers(REFIID) const noexcept override { return false; } // its own IID is not known here

    const std::shared_ptr<const ConfigurationElement> m_element;
    ServerLog& m_log;
};

class AppHostChildElementCollection final : public ComObject<IAppHostChildElementCollection>
{
public:
    AppHostChildElementCollection(std::shared_ptr<const ConfigurationElement> element, ServerLog& log)
        : m_element(std::move(element)), m_log(log)
    {}

    HRESULT STDMETHODCALLTYPE get_Count(DWORD* pcCount) noexcept override
    {
        if (pcCount == nullptr)
        {
            return E_POINTER;
        }
        *pcCount = static_cast<DWORD>(m_element->Children().size());
        return S_OK;
    }
    HRESULT STDMETHODCALLTYPE get_Item(VARIANT cIndex, IAppHostElement** ppElement) noexcept override
    try
    {
        if (ppElement == nullptr)
        {
            return E_POINTER;
        }
        *ppElement = nullptr;
        const auto& children = m_element->Children();
        const auto find = [&](const std::string& name)
        {
            return static_cast<size_t>(std::distance(children.begin(), children.find(name)));
        };
        size_t index = 0;
        const HRESULT hr = IndexOf(cIndex, children.size(), find, index);
        return FAILED(hr) ? hr
                          : MakeAppHostElement(
                                {m_element, &std::next(children.begin(), static_cast<std::ptrdiff_t>(index))->second},
                                m_log, ppElement);
    }
    catch (...)
    {
        return E_OUTOFMEMORY;
    }

private:
    bool Answers(REFIID) const noexcept override { return false; } // its own IID is not known here

    const std::shared_ptr<const ConfigurationElement> m_element;
    ServerLog& m_log;
};

template <class Object, class Interface>
HRESULT Make(std::shared_ptr<const ConfigurationElement> element, ServerLog& log, Interface** result) noexcept
{
    if (result == nullptr)
    {
        return E_POINTER;
    }
    *result = new (std::nothrow) Object(std::move(element), log);
    return *result == nullptr ? E_OUTOFMEMORY : S_OK;
}

} // namespace

HRESULT MakeAppHostCollection(std::shared_ptr<const ConfigurationElement> element, ServerLog& log,
                              IAppHostElementCollection** result) noexcept
{
    if (element->GetSchema().collection == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_INDEX);
    }
    return Make<AppHostElementCollection>(std::move(element), log, result);
}

HRESULT MakeAppHostProperties(std::shared_ptr<const ConfigurationElement> element, ServerLog& log,
                              IAppHostPropertyCollection** result) noexcept
{
    return Make<AppHostPropertyCollection>(std::move(element), log, result);
}

HRESULT MakeAppHostChildElements(std::shared_ptr<const ConfigurationElement> element, ServerLog& log,
                                 IAppHostChildElementCollection** result) noexcept
{
    return Make<AppHostChildElementCollection>(std::move(element), log, result);
}

} // namespace iishost
