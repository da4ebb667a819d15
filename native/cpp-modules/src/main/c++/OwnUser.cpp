#include "Module.h"

namespace
{

LONG volatile liveUsers = 0;

LONG Add(LONG volatile& number, LONG change)
{
    return __atomic_add_fetch(&number, change, __ATOMIC_SEQ_CST);
}

// A user of the module's own, counted as the documentation of IHttpUser says: it starts with one reference.
class User final : public IHttpUser
{
public:
    explicit User(PCSTR name, USHORT length)
    {
        for (USHORT i = 0; i < length && i < 63; ++i)
            m_name[i] = static_cast<unsigned char>(name[i]);
        Add(liveUsers, 1);
    }
    PCWSTR GetRemoteUserName() override { return m_name; }
    PCWSTR GetUserName() override { return m_name; }
    PCWSTR GetAuthenticationType() override { return IISTEXT("Header"); }
    PCWSTR GetPassword() override { return IISTEXT(""); }
    HANDLE GetImpersonationToken() override { return nullptr; }
    HANDLE GetPrimaryToken() override { return nullptr; }
    VOID ReferenceUser() override { Add(m_references, 1); }
    VOID DereferenceUser() override
    {
        if (Add(m_references, -1) == 0)
            delete this;
    }
    BOOL SupportsIsInRole() override { return FALSE; }
    HRESULT IsInRole(PCWSTR, BOOL*) override { return E_NOTIMPL; }
    PVOID GetUserVariable(PCSTR) override { return nullptr; }

private:
    ~User() { Add(liveUsers, -1); }

    LONG volatile m_references = 1;
    WCHAR m_name[64] = {};
};

// Takes the user from the header X-User, and refuses one who is called "nobody".
class OwnUser final : public CHttpModule
{
public:
    explicit OwnUser(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnAuthenticateRequest(IHttpContext* pHttpContext,
                                                      IAuthenticationProvider* pProvider) override
    {
        USHORT length = 0;
        const PCSTR name = pHttpContext->GetRequest()->GetHeader("X-User", &length);
        if (name == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        if (strcmp(name, "nobody") == 0)
        {
            pProvider->SetErrorStatus(HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED));
            pHttpContext->GetResponse()->SetStatus(401, "Unauthorized", 1, HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED));
            return RQ_NOTIFICATION_FINISH_REQUEST;
        }
        IHttpUser* const user = new (std::nothrow) User(name, length);
        if (user == nullptr)
            return RQ_NOTIFICATION_FINISH_REQUEST;
        pProvider->SetUser(user); // takes the reference
        return RQ_NOTIFICATION_CONTINUE;
    }

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("user"));
        if (what == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        IHttpUser* const user = pHttpContext->GetUser();
        Text text(pHttpContext);
        if (Equal(what, IISTEXT("live")))
            text << static_cast<int>(liveUsers);
        else
            text << user->GetUserName() << " by " << user->GetAuthenticationType();
        text.Write();
        pHttpContext->SetRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterOwnUser(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    return Register<OwnUser>(pModuleInfo, info, RQ_AUTHENTICATE_REQUEST | RQ_EXECUTE_REQUEST_HANDLER);
}
