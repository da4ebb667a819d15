#pragma once

// A real engine on a loopback port, with modules written as functions. Made by a test; Stop() or the end drains it.

#include "http/HttpLimits.h"
#include "main/Options.h"

#include <httpserv/CHttpModule.h>
#include <httpserv/httpserv.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace iishost
{

class Engine;

// What a scripted module is called with: a notification, or the completion of one.
struct Call
{
    IHttpContext* context;
    DWORD bit;
    bool post;
    IHttpEventProvider* provider;
    IHttpCompletionInfo* completion; // null: the notification itself

    bool Is(DWORD notification) const { return completion == nullptr && bit == notification && !post; }
    bool IsPost(DWORD notification) const { return completion == nullptr && bit == notification && post; }
    IHttpRequest* Request() const { return context->GetRequest(); }
    IHttpResponse* Response() const { return context->GetResponse(); }
    HRESULT Write(const std::string& text, bool more = true) const;
};

using Script = std::function<REQUEST_NOTIFICATION_STATUS(const Call&)>;

struct ScriptedModule
{
    std::string name;
    DWORD notifications;
    DWORD postNotifications;
    Script script;
    PCWSTR priority = nullptr;
    HRESULT factoryResult = S_OK;
};

class TestServer
{
public:
    explicit TestServer(std::vector<ScriptedModule> modules, const std::string& handlerModules = "Handler");
    ~TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    void Start();
    void Stop();
    void StopListening();
    bool Drain(std::chrono::seconds limit = std::chrono::seconds(10));
    std::string Log() const; // what the server has written so far
    uint64_t ModuleBugs() const;
    uint16_t Port() const { return m_port; }
    // One request over a connection of its own; the whole response.
    std::string Get(const std::string& path = "/", const std::string& headers = "") const;
    std::string Exchange(const std::string& request) const;

    void Note(const std::string& what);
    std::string Notes() const; // separated by blanks
    size_t Made() const { return m_made; }
    size_t Disposed() const { return m_disposed; }

    Options options;
    HttpLimits limits;
    bool webSockets = false; // iishost's own WebSocketModule, before the scripted ones

private:
    friend class ScriptedInstance;
    friend class ScriptedFactory;
    struct Parts;

    std::vector<ScriptedModule> m_modules;
    std::filesystem::path m_folder;
    std::unique_ptr<Parts> m_parts;
    uint16_t m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_notes;
    std::atomic<size_t> m_made{0};
    std::atomic<size_t> m_disposed{0};
    std::string m_handlerModules;
};

constexpr DWORD AllStages = 0xFFF;

} // namespace iishost
