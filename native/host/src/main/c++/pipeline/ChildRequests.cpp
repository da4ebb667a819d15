#include "pipeline/ChildRequests.h"

#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "server/LoadedModule.h"

#include <httpserv/IHttpUser.h>

#include <algorithm>
#include <utility>

namespace iishost
{

namespace
{

constexpr unsigned DeepestNesting = 10;

bool IsOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view other) { return EqualsIgnoringCase(name, other); });
}

bool IsCloned(std::string_view header, DWORD flags)
{
    if ((flags & CLONE_FLAG_NO_PRECONDITION) != 0 &&
        IsOneOf(header, {"If-Match", "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Range"}))
        return false;
    return (flags & CLONE_FLAG_NO_DAV) == 0 ||
           !IsOneOf(header, {"DAV", "Depth", "Destination", "If", "Lock-Token", "Overwrite", "Timeout", "Translate"});
}

// The request as it is now, after what modules have changed.
RequestHead CloneHead(HttpRequest& request, DWORD flags)
{
    RequestHead head;
    const HTTP_REQUEST& raw = *request.GetRawHttpRequest();
    const bool basics = (flags & CLONE_FLAG_BASICS) != 0;
    head.method = basics ? std::string(request.Method()) : "GET";
    head.target = !basics                  ? "/"
                  : raw.pRawUrl == nullptr ? request.OriginalUrl()
                                           : std::string(raw.pRawUrl, raw.RawUrlLength);
    head.minorVersion = request.Head().minorVersion;
    head.keepAlive = request.Head().keepAlive;
    head.bytes = request.Head().bytes;
    if ((flags & CLONE_FLAG_ENTITY) != 0)
    {
        head.chunked = request.Head().chunked;
        head.contentLength = request.Head().contentLength;
    }
    if ((flags & CLONE_FLAG_HEADERS) != 0)
        request.Headers().ForEach(
            [&](std::string_view name, std::string_view value)
            {
                if (IsCloned(name, flags))
                    head.headers.emplace_back(name, value);
            });
    return head;
}

} // namespace

HttpContext& ChildRequests::Root() const
{
    HttpContext* root = &m_context;
    while (HttpContext* const parent = root->Children().Parent())
        root = parent;
    return *root;
}

unsigned ChildRequests::Depth() const
{
    unsigned depth = 0;
    for (const HttpContext* context = Parent(); context != nullptr; context = context->Children().Parent())
        ++depth;
    return depth;
}

HttpContext* ChildRequests::Find(const IHttpContext* child) const
{
    for (const auto& known : m_children)
        if (known.get() == child)
            return known.get();
    return nullptr;
}

HRESULT ChildRequests::Clone(DWORD flags, IHttpContext** clone)
{
    constexpr DWORD known = CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS | CLONE_FLAG_ENTITY | CLONE_FLAG_NO_PRECONDITION |
                            CLONE_FLAG_NO_DAV | CLONE_FLAG_USER_CACHE_VARY_BY | CLONE_FLAG_SERVER_VARIABLE;
    if (clone == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    *clone = nullptr;
    if ((flags & ~known) != 0)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    if ((flags & CLONE_FLAG_BASICS) == 0 && m_context.Is(Otherwise::BareCloneIsRefused))
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    HttpRequest& request = m_context.Request();
    RequestHead head = CloneHead(request, flags);
    RequestTarget target;
    target.host = request.Host();
    target.path = ToWide("/");
    if ((flags & CLONE_FLAG_BASICS) != 0)
    {
        const HTTP_COOKED_URL& cooked = request.GetRawHttpRequest()->CookedUrl;
        target.path.assign(cooked.pAbsPath, cooked.AbsPathLength / sizeof(WCHAR));
        target.query = request.Query();
    }
    Engine& engine = m_context.GetEngine();
    ResolvedUrl url = engine.Urls().Resolve(*m_context.Url().site, target.path, head.method);
    if (url.refusedStatus != 0)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    auto child = engine.Adopt(std::make_unique<HttpContext>(m_context.shared_from_this(), std::move(head),
                                                            std::move(target), std::move(url), flags));
    m_children.push_back(child);
    *clone = child.get();
    return S_OK;
}

HRESULT ChildRequests::Execute(IHttpContext* context, DWORD flags, IHttpUser* user, BOOL* expected)
{
    if (context == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    HttpContext* const child = Find(context);
    if (child == nullptr || child->Children().m_state != State::Cloned)
        return HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED);
    if (Depth() >= DeepestNesting)
        return HRESULT_FROM_WIN32(ERROR_STACK_OVERFLOW);
    ChildRequests& family = child->Children();
    family.m_executeFlags = flags;
    family.m_userGiven = user != nullptr;
    if (user != nullptr)
        child->GiveUser(user);
    const auto current = m_context.GetPipeline().Current();
    if ((flags & EXECUTE_FLAG_IGNORE_CURRENT_INTERCEPTOR) != 0 && current != nullptr)
        family.m_ignoredModule = current->Instance().module;

    HttpResponse& response = m_context.Response();
    auto part = HttpResponse::Part::Whole;
    if ((flags & EXECUTE_FLAG_BUFFER_RESPONSE) != 0)
        part = HttpResponse::Part::Buffered;
    else if ((flags & EXECUTE_FLAG_NO_HEADERS) != 0 || response.HeadersSent())
        part = HttpResponse::Part::Body;
    const auto headIsLost =
        part == HttpResponse::Part::Buffered ? Otherwise::OnlyBodiesAreBuffered : Otherwise::ParentKeepsItsHead;
    const bool takesHead =
        (flags & EXECUTE_FLAG_NO_HEADERS) == 0 && !response.HeadersSent() && !m_context.Is(headIsLost);
    child->Response().BecomePartOf(response, part);
    child->EnterApplication();
    family.m_state = State::Running;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        ++m_running;
    }
    const auto kept = child->shared_from_this();
    const bool here = current == nullptr || m_context.GetEngine().GetOptions().completions == CompletionTime::Inline;
    // What the parent has written comes before the body of the child.
    const bool flushes = part == HttpResponse::Part::Body && !m_context.Is(Otherwise::ChildComesFirst);
    const auto start = [this, kept, here, flushes](const OperationDone& done)
    {
        if (flushes && m_context.Response().HasPending())
            return m_context.Response().FlushPending([this, kept, done](OperationResult) { Start(kept, false, done); });
        Start(kept, here, done);
    };
    const auto finish = [this, kept, takesHead](OperationResult&)
    {
        m_context.Response().TakeOver(kept->Response(), takesHead);
    };
    return RunOperation(m_context, {true, expected, CompletedOperation::ChildRequest}, nullptr, start, finish);
}

void ChildRequests::Start(const std::shared_ptr<HttpContext>& child, bool here, OperationDone done)
{
    child->Children().m_whenEnded = std::move(done);
    if (here)
        child->Start();
    else
        m_context.GetEngine().PostFor(*child->Url().application, [child] { child->Start(); });
}

void ChildRequests::Ended()
{
    m_state = State::Ended;
    const OperationDone whenEnded = std::exchange(m_whenEnded, nullptr);
    whenEnded({S_OK, 0});
    m_parent->Children().ChildEnded();
}

void ChildRequests::ChildEnded()
{
    std::function<void()> whenNone;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        if (--m_running == 0)
            whenNone = std::exchange(m_whenNone, nullptr);
    }
    if (whenNone)
        whenNone();
}

bool ChildRequests::WaitForRunning(std::function<void()> whenNone)
{
    std::lock_guard<std::mutex> lock(m_mutex);
    if (m_running != 0)
        m_whenNone = std::move(whenNone);
    return m_running != 0;
}

HRESULT ChildRequests::Release()
{
    if (m_parent == nullptr || m_state == State::Running || !m_children.empty())
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    auto& siblings = m_parent->Children().m_children;
    const auto self = std::find_if(siblings.begin(), siblings.end(),
                                   [this](const auto& sibling) { return sibling.get() == &m_context; });
    if (self == siblings.end())
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const auto kept = std::move(*self); // the last reference may be this one
    siblings.erase(self);
    kept->Close();
    return S_OK;
}

void ChildRequests::ReleaseAll()
{
    if (m_children.empty())
        return;
    const bool stay = m_context.Is(Otherwise::ForgottenClonesStay);
    if (!stay)
        m_context.GetEngine().ReportModuleBug(std::to_string(m_children.size()) +
                                              " contexts from IHttpContext::CloneContext were not released");
    while (!m_children.empty())
    {
        const auto child = std::move(m_children.back());
        m_children.pop_back();
        child->Children().ReleaseAll();
        if (stay)
            child->Abandon();
        else
            child->Close();
    }
}

} // namespace iishost
