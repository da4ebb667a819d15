#pragma once

// The place of a request among its child requests: what it was cloned from, what was cloned from it, and which of those
// run. Owned by HttpContext. Children are kept until they are released; a request does not end while one of them runs.
// Clone, execute and release on one thread at a time; the ends of children come on any thread.

#include "pipeline/AsyncOperation.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class IHttpContext;
class IHttpUser;

namespace iishost
{

class HttpContext;
class LoadedModule;

class ChildRequests
{
public:
    ChildRequests(HttpContext& context, std::shared_ptr<HttpContext> parent)
        : m_context(context), m_parent(std::move(parent))
    {}
    ChildRequests(const ChildRequests&) = delete;
    ChildRequests& operator=(const ChildRequests&) = delete;

    HttpContext* Parent() const { return m_parent.get(); }
    HttpContext& Root() const;
    bool IsChild() const { return m_parent != nullptr; }
    DWORD ExecuteFlags() const { return m_executeFlags; }
    bool SkipsAuthentication() const { return m_userGiven; }
    bool Ignores(const LoadedModule* module) const { return module == m_ignoredModule; }

    HRESULT Clone(DWORD flags, IHttpContext** clone);
    HRESULT Execute(IHttpContext* child, DWORD flags, IHttpUser* user, BOOL* expected);
    HRESULT Release(); // of this context, by its parent

    // The pipeline of this child is through.
    void Ended();
    // Whether a child runs; then `whenNone` is called on the thread that ends the last one.
    bool WaitForRunning(std::function<void()> whenNone);
    void ReleaseAll(); // at the end of the request: what its module has forgotten
    void Forget() { m_parent = nullptr; } // nothing runs any more: the shell does not keep the parent

private:
    enum class State
    {
        Cloned,
        Running,
        Ended,
    };
    HttpContext* Find(const IHttpContext* child) const;
    unsigned Depth() const;
    void Start(const std::shared_ptr<HttpContext>& child, bool here, OperationDone done);
    void ChildEnded();

    HttpContext& m_context;
    std::shared_ptr<HttpContext> m_parent;
    State m_state = State::Cloned;
    DWORD m_executeFlags = 0;
    bool m_userGiven = false;
    const LoadedModule* m_ignoredModule = nullptr;
    OperationDone m_whenEnded;

    std::vector<std::shared_ptr<HttpContext>> m_children;
    std::mutex m_mutex;
    unsigned m_running = 0;
    std::function<void()> m_whenNone;
};

} // namespace iishost
