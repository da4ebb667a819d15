#include "JavaVirtualMachine.h"

#include "../Failure.h"
#include "../support/Platform.h"
#include "JavaBootstrap.h"
#include "JavaCreation.h"
#include "JavaHome.h"
#include "JavaOptions.h"

#include <jni.h>

#include <atomic>
#include <cstdio>
#include <mutex>

namespace iisjava
{

namespace
{

std::atomic<JavaVM*> s_vm{nullptr};
std::atomic<uint32_t> s_threads{0};

// Detaches a thread that this module attached, when it ends, unless JNA has done so.
struct ThreadEnd
{
    bool attached = false;

    ~ThreadEnd()
    {
        JavaVM* vm = s_vm;
        void* env = nullptr;
        if (attached && !Platform::ProcessIsEnding() && vm->GetEnv(&env, JNI_VERSION_10) == JNI_OK)
        {
            vm->DetachCurrentThread();
        }
    }
};

thread_local ThreadEnd t_threadEnd;

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
    t_threadEnd.attached = true;
    return static_cast<JNIEnv*>(env);
}

} // namespace

const iisjava_Callbacks* JavaVirtualMachine::Start(const Settings& settings)
{
    static auto* mutex = new std::mutex;
    static const iisjava_Callbacks* s_started = nullptr;
    static auto* s_creationFailure = new std::string; // a JVM that did not start cannot be started again here
    const std::lock_guard<std::mutex> lock(*mutex);
    if (s_started != nullptr)
    {
        return s_started;
    }
    if (!s_creationFailure->empty())
    {
        throw Failure(4, *s_creationFailure);
    }
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
        try
        {
            s_vm = CreateJvm(java, options);
        }
        catch (const Failure& failure)
        {
            *s_creationFailure = failure.Number() == 4 ? failure.what() : "";
            throw;
        }
    }
    JNIEnv* env = EnvOfThread();
    if (env == nullptr || env->PushLocalFrame(128) != 0)
    {
        throw Failure(6, "The thread of the worker process cannot be attached to the JVM.",
                      "Free memory if there is none, and start the application pool again.");
    }
    struct Frame
    {
        JNIEnv* env;
        ~Frame() { env->PopLocalFrame(nullptr); }
    } const frame{env};
    s_started = StartRuntime(env, runtime, settings);
    return s_started;
}

bool JavaVirtualMachine::AttachThread() noexcept
{
    return EnvOfThread() != nullptr;
}

} // namespace iisjava
