#include "JavaCreation.h"

#include "../Failure.h"
#include "../support/Platform.h"

#include <jni.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdarg>
#include <cstdio>
#include <mutex>
#include <thread>

namespace iisjava
{

namespace
{

#ifdef _WIN32
constexpr const char* LibraryName = "jvm.dll";
#else
constexpr const char* LibraryName = "libjvm.so";
#endif

constexpr size_t StartStackSize = 4 * 1024 * 1024;
constexpr size_t MostOutput = 8192;

// Tells copies of the module in this process that a JVM gave up half created: HotSpot would let them join it.
constexpr const char* GaveUpVariable = "IISJAVA_JVM_GAVE_UP_IN";

// The start of a JVM, on a thread of its own: a JVM that gives up ends the process unless that thread is held.
// Never destroyed, since the JVM keeps the functions below.
struct Creation
{
    std::mutex mutex;
    std::condition_variable changed;
    bool running = true;
    bool gaveUp = false;
    jint result = JNI_ERR;
    JavaVM* vm = nullptr;
    std::string output;
};

std::atomic<Creation*> s_creation{nullptr};

jint JNICALL Print(FILE*, const char* format, va_list arguments)
{
    char text[2048];
    const int length = std::vsnprintf(text, sizeof text, format, arguments);
    Creation* creation = s_creation;
    const std::lock_guard<std::mutex> lock(creation->mutex);
    if (!creation->running)
    {
        std::fputs(text, stderr);
    }
    else if (creation->output.size() < MostOutput)
    {
        creation->output += text;
    }
    return length;
}

void HoldWhenStarting()
{
    Creation* creation = s_creation;
    std::unique_lock<std::mutex> lock(creation->mutex);
    if (creation->running)
    {
        creation->running = false;
        creation->gaveUp = true;
        creation->changed.notify_all();
        lock.unlock();
        for (;;)
        {
            std::this_thread::sleep_for(std::chrono::hours(24));
        }
    }
}

void JNICALL Exit(jint)
{
    HoldWhenStarting();
}

void JNICALL Abort()
{
    HoldWhenStarting();
}

using CreateFunction = jint(JNICALL*)(JavaVM**, void**, void*);
using CreatedFunction = jint(JNICALL*)(JavaVM**, jsize, jsize*);

void Create(CreateFunction create, const std::vector<std::string>& texts, Creation* creation)
{
    std::vector<JavaVMOption> options;
    options.push_back({const_cast<char*>("vfprintf"), reinterpret_cast<void*>(&Print)});
    options.push_back({const_cast<char*>("exit"), reinterpret_cast<void*>(&Exit)});
    options.push_back({const_cast<char*>("abort"), reinterpret_cast<void*>(&Abort)});
    for (const std::string& text : texts)
    {
        options.push_back({const_cast<char*>(text.c_str()), nullptr});
    }
    JavaVMInitArgs arguments = {};
    arguments.version = JNI_VERSION_10;
    arguments.nOptions = static_cast<jint>(options.size());
    arguments.options = options.data();
    arguments.ignoreUnrecognized = JNI_FALSE;
    JavaVM* vm = nullptr;
    void* env = nullptr;
    const jint result = create(&vm, &env, &arguments);
    if (result == JNI_OK)
    {
        vm->DetachCurrentThread();
    }
    const std::lock_guard<std::mutex> lock(creation->mutex);
    creation->result = result;
    creation->vm = vm;
    creation->running = false;
    creation->changed.notify_all();
}

} // namespace

JavaVM* CreateJvm(const JavaHome& java, const std::vector<std::string>& options)
{
    std::string reason;
    void* library = Platform::LoadLibraryFrom(java.library, &reason);
    void* create = library == nullptr ? nullptr : Platform::Symbol(library, "JNI_CreateJavaVM");
    if (create == nullptr)
    {
        throw Failure(2,
                      "The Java library " + Platform::ToText(java.library) +
                          " cannot be loaded: " + (library == nullptr ? reason : "it has no JNI_CreateJavaVM") + ".",
                      "Repair or replace the Java installation; the account of the application pool must be allowed to "
                      "read it.");
    }
#ifdef _WIN32
    // A compressed run-time image asks for zip.dll by bare name, which w3wp.exe's search path does not lead to.
    const std::filesystem::path zip = java.home / "bin" / "zip.dll";
    std::error_code error;
    if (std::filesystem::exists(zip, error))
    {
        Platform::LoadLibraryFrom(zip, &reason);
    }
#endif
    auto* creation = new Creation;
    s_creation = creation;
    const bool started = Platform::StartThread(
        StartStackSize, [=] { Create(reinterpret_cast<CreateFunction>(create), options, creation); });
    std::unique_lock<std::mutex> lock(creation->mutex);
    creation->changed.wait(lock, [&] { return !started || !creation->running; });
    if (creation->result == JNI_OK)
    {
        std::fputs(creation->output.c_str(), stderr);
        return creation->vm;
    }
    ForbidCreation();
    std::string given;
    for (const std::string& option : options)
    {
        // The value of a property may be a secret.
        given += "\n  " +
                 Platform::FromSystem(option.substr(0, option.rfind("-D", 0) == 0 ? option.find('=') : option.npos));
    }
    const std::string how = !started           ? "no thread could be started"
                            : creation->gaveUp ? "it would have ended the process"
                                               : "JNI_CreateJavaVM answered " + std::to_string(creation->result);
    throw Failure(4,
                  "The Java in " + Platform::ToText(java.home) + " did not start: " + how + ". It said:\n" +
                      Platform::FromSystem(creation->output),
                  "Correct jvmOptions of system.webServer/iisjava and recycle the application pool. The options were:" +
                      given);
}

void ForbidCreation()
{
    Platform::SetEnvironment(GaveUpVariable, Platform::ProcessId());
}

JavaVM* CreatedJvm()
{
    if (Platform::Environment(GaveUpVariable) == Platform::ProcessId())
    {
        throw Failure(4, "Another copy of the module has tried to start a JVM in this process, which did not start.",
                      "See the event of the first module with this number, correct what it says and recycle the "
                      "application pool.");
    }
    void* library = Platform::LoadedLibrary(LibraryName);
    void* function = library == nullptr ? nullptr : Platform::Symbol(library, "JNI_GetCreatedJavaVMs");
    JavaVM* vm = nullptr;
    jsize count = 0;
    return function != nullptr && reinterpret_cast<CreatedFunction>(function)(&vm, 1, &count) == JNI_OK && count > 0
               ? vm
               : nullptr;
}

} // namespace iisjava
