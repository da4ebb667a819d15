#include "JavaVirtualMachine.h"

#include "../Failure.h"
#include "../support/Platform.h"
#include "JavaBootstrap.h"
#include "JavaCreation.h"
#include "JavaHome.h"
#include "JavaOptions.h"

#include <jni.h>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <optional>

namespace iisjava
{

namespace
{

std::atomic<JavaVM*> s_vm{nullptr};
std::atomic<uint32_t> s_threads{0};

// At the end of a thread that this module attached, unless it has been detached.
void DetachThread() noexcept
{
    JavaVM* vm = s_vm;
    void* env = nullptr;
    if (vm != nullptr && !Platform::ProcessIsEnding() && vm->GetEnv(&env, JNI_VERSION_10) == JNI_OK)
    {
        vm->DetachCurrentThread();
    }
}

JNIEnv* EnvOfThread() noexcept
{
    JavaVM* vm = s_vm;
    void* env = nullptr;
    if (vm == nullptr)
    {
        return nullptr;
    }
    if (vm->GetEnv(&env, JNI_VERSION_10) == JNI_OK)
    {
        return static_cast<JNIEnv*>(env);
    }
    char name[32];
    std::snprintf(name, sizeof name, "iis-%u", static_cast<unsigned>(++s_threads));
    JavaVMAttachArgs arguments = {JNI_VERSION_10, name, nullptr};
    if (vm->AttachCurrentThreadAsDaemon(&env, &arguments) != JNI_OK)
    {
        return nullptr;
    }
    Platform::AtThreadEnd(&DetachThread);
    return static_cast<JNIEnv*>(env);
}

constexpr size_t StackSize = 1024 * 1024;

// A start, on a thread of its own: it may hang, and IIS waits for a limited time only. Ends with the later of that
// thread and the one that waits.
class Starting
{
public:
    void Run(const Settings& settings) noexcept
    {
        const iisjava_Callbacks* callbacks = nullptr;
        std::optional<Failure> failure;
        try
        {
            callbacks = Start(settings);
        }
        catch (const Failure& thrown)
        {
            failure = thrown;
        }
        catch (const std::exception& exception)
        {
            failure = Failure(6, std::string("The start of Java ended unexpectedly: ") + exception.what() + ".",
                              "Free memory if there is none, and start the application pool again.");
        }
        DetachThread(); // while no lock of the system is held, on Wine either
        Finish(callbacks, std::move(failure));
    }

    // Throws the failure of the start, or IISJ0011.
    const iisjava_Callbacks* Await(std::chrono::milliseconds limit)
    {
        std::unique_lock<std::mutex> lock(m_mutex);
        if (!m_changed.wait_for(lock, limit, [this] { return m_finished; }))
        {
            m_abandoned = true;
            ForbidCreation();
            throw Failure(11,
                          std::string(m_step) + " took longer than " + std::to_string(limit.count()) +
                              " ms, what startupTimeLimit of system.webServer/iisjava had left.",
                          "Look for an agent or another entry of jvmOptions that waits, such as a debugger with "
                          "suspend=y, and for a slow disk or network path; or raise startupTimeLimit. Recycle the "
                          "application pool.");
        }
        if (m_failure.has_value())
        {
            throw Failure(*m_failure);
        }
        return m_callbacks;
    }

private:
    const iisjava_Callbacks* Start(const Settings& settings)
    {
        const std::filesystem::path imageFolder = Platform::ImagePath().parent_path();
        const RuntimeFiles runtime(imageFolder);
        if (s_vm == nullptr)
        {
            s_vm = CreatedJvm();
        }
        if (s_vm == nullptr)
        {
            runtime.RequireAll();
            const JavaHome java = FindJavaHome(JavaPlaces(settings.javaHome, imageFolder));
            const std::vector<std::string> options = JavaOptions(settings, runtime, imageFolder);
            BeginStep("The creation of the JVM");
            s_vm = CreateJvm(java, options);
        }
        BeginStep("The start of iisjava's Java runtime");
        JNIEnv* env = EnvOfThread();
        if (env == nullptr || env->PushLocalFrame(128) != 0)
        {
            throw Failure(6, "A thread of the worker process cannot be attached to the JVM.",
                          "Free memory if there is none, and start the application pool again.");
        }
        struct Frame
        {
            JNIEnv* env;
            ~Frame() { env->PopLocalFrame(nullptr); }
        } const frame{env};
        return StartRuntime(env, runtime, settings);
    }

    // Nobody waits any more after the time limit: what would begin then is not begun.
    void BeginStep(const char* step)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        if (m_abandoned)
        {
            throw std::runtime_error("the time was over");
        }
        m_step = step;
    }

    void Finish(const iisjava_Callbacks* callbacks, std::optional<Failure> failure)
    {
        const std::lock_guard<std::mutex> lock(m_mutex);
        m_callbacks = callbacks;
        m_failure = std::move(failure);
        m_finished = true;
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_finished = false;
    const iisjava_Callbacks* m_callbacks = nullptr;
    std::optional<Failure> m_failure;
    const char* m_step = "The search for Java";
    bool m_abandoned = false;
};

} // namespace

const iisjava_Callbacks* JavaVirtualMachine::Start(const Settings& settings, std::chrono::milliseconds limit)
{
    static auto* mutex = new std::mutex;
    static const iisjava_Callbacks* s_started = nullptr;
    static auto* s_final = new std::optional<Failure>; // a JVM that did not start cannot be started again here
    const std::lock_guard<std::mutex> lock(*mutex);
    if (s_started != nullptr)
    {
        return s_started;
    }
    if (s_final->has_value())
    {
        throw Failure(**s_final);
    }
    const auto starting = std::make_shared<Starting>();
    if (!Platform::StartThread(StackSize, [=] { starting->Run(settings); }))
    {
        throw Failure(6, "No thread could be started that starts the JVM.",
                      "Free memory if there is none, and start the application pool again.");
    }
    try
    {
        s_started = starting->Await(limit);
        return s_started;
    }
    catch (const Failure& failure)
    {
        if (failure.Number() == 4 || failure.Number() == 11)
        {
            *s_final = failure;
        }
        throw;
    }
}

bool JavaVirtualMachine::AttachThread() noexcept
{
    return EnvOfThread() != nullptr;
}

} // namespace iisjava
