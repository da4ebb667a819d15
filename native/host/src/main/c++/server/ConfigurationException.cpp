#include "server/ConfigurationException.h"

#include "server/ComObject.h"

#include <httpserv/ahadmin.h>

#include <fstream>
#include <new>
#include <vector>

namespace iishost
{

namespace
{

// The line of that number, counted from 1, and its neighbours; empty where there is none.
std::vector<std::string> LinesAround(const std::filesystem::path& file, size_t number)
{
    std::vector<std::string> lines(3);
    std::ifstream stream(file, std::ios::binary);
    std::string line;
    for (size_t i = 1; std::getline(stream, line) && i <= number + 1; ++i)
    {
        if (i + 1 >= number)
        {
            lines[i + 1 - number] = Trim(line);
        }
    }
    return lines;
}

class ConfigurationException final : public ComObject<IAppHostConfigException>
{
public:
    ConfigurationException(const ConfigurationError& error, std::string configPath)
        : m_error(error), m_configPath(std::move(configPath)), m_lines(LinesAround(error.File(), error.Line()))
    {}

    HRESULT STDMETHODCALLTYPE get_LineNumber(ULONG* pcLineNumber) noexcept override
    {
        if (pcLineNumber == nullptr)
        {
            return E_POINTER;
        }
        *pcLineNumber = static_cast<ULONG>(m_error.Line());
        return S_OK;
    }
    HRESULT STDMETHODCALLTYPE get_FileName(BSTR* pbstrFileName) noexcept override
    try
    {
        return ToBstr(Utf8Of(m_error.File()), pbstrFileName);
    }
    catch (...)
    {
        return E_OUTOFMEMORY;
    }
    HRESULT STDMETHODCALLTYPE get_ConfigPath(BSTR* pbstrConfigPath) noexcept override
    {
        return ToBstr(m_configPath, pbstrConfigPath);
    }
    HRESULT STDMETHODCALLTYPE get_ErrorLine(BSTR* pbstrErrorLine) noexcept override
    {
        return ToBstr(m_lines[1], pbstrErrorLine);
    }
    HRESULT STDMETHODCALLTYPE get_PreErrorLine(BSTR* pbstrPreErrorLine) noexcept override
    {
        return ToBstr(m_lines[0], pbstrPreErrorLine);
    }
    HRESULT STDMETHODCALLTYPE get_PostErrorLine(BSTR* pbstrPostErrorLine) noexcept override
    {
        return ToBstr(m_lines[2], pbstrPostErrorLine);
    }
    HRESULT STDMETHODCALLTYPE get_ErrorString(BSTR* pbstrErrorString) noexcept override
    {
        return ToBstr(m_error.Text(), pbstrErrorString);
    }

private:
    bool Answers(REFIID riid) const noexcept override { return riid == IAppHostConfigException::Iid; }

    const ConfigurationError m_error;
    const std::string m_configPath;
    const std::vector<std::string> m_lines;
};

class ErrorInfo final : public ComObject<IErrorInfo>
{
public:
    ErrorInfo(const ConfigurationError& error, const std::string& configPath)
        : m_exception(new ConfigurationException(error, configPath)), m_description(error.what())
    {}
    ErrorInfo(const ErrorInfo&) = delete;
    ErrorInfo& operator=(const ErrorInfo&) = delete;

    HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** ppvObject) noexcept override
    {
        return riid == IAppHostConfigException::Iid ? m_exception->QueryInterface(riid, ppvObject)
                                                    : ComObject::QueryInterface(riid, ppvObject);
    }
    HRESULT STDMETHODCALLTYPE GetGUID(GUID* pGUID) noexcept override
    {
        if (pGUID == nullptr)
        {
            return E_POINTER;
        }
        *pGUID = IAppHostAdminManager::Iid;
        return S_OK;
    }
    HRESULT STDMETHODCALLTYPE GetSource(BSTR* pBstrSource) noexcept override { return ToBstr("iishost", pBstrSource); }
    HRESULT STDMETHODCALLTYPE GetDescription(BSTR* pBstrDescription) noexcept override
    {
        return ToBstr(m_description, pBstrDescription);
    }
    HRESULT STDMETHODCALLTYPE GetHelpFile(BSTR* pBstrHelpFile) noexcept override { return ToBstr("", pBstrHelpFile); }
    HRESULT STDMETHODCALLTYPE GetHelpContext(DWORD* pdwHelpContext) noexcept override
    {
        if (pdwHelpContext == nullptr)
        {
            return E_POINTER;
        }
        *pdwHelpContext = 0;
        return S_OK;
    }

private:
    ~ErrorInfo() override { m_exception->Release(); }
    bool Answers(REFIID riid) const noexcept override { return riid == ErrorInfoIid; }

    ConfigurationException* const m_exception;
    const std::string m_description;
};

} // namespace

HRESULT LeaveErrorInfo(const ConfigurationError& error, const std::string& configPath) noexcept
try
{
    IErrorInfo* const info = new ErrorInfo(error, configPath);
    SetErrorInfo(0, info);
    info->Release();
    return error.Code();
}
catch (...)
{
    return error.Code();
}

} // namespace iishost
