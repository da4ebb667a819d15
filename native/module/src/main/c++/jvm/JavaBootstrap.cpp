#include "JavaBootstrap.h"

#include "../support/Guard.h"
#include "../support/Platform.h"
#include "JavaHome.h"
#include "Jni.h"

#include <iisjava/abi.h>

namespace iisjava
{

namespace
{

// The name under which copies of the module find the class loader of the runtime.
constexpr const char* LoaderKey = "org.iisjava.runtime.loader";
constexpr const char* BootstrapName = "org.iisjava.runtime.Bootstrap";

jobject SystemProperties(const Jni& jni)
{
    return jni.CallStatic("java/lang/System", "getProperties", "()Ljava/util/Properties;");
}

// Sets system properties while the runtime starts, and puts back what was there: the JVM is somebody else's.
class BorrowedProperties
{
public:
    BorrowedProperties(const Jni& jni, const RuntimeFiles& runtime) : m_jni(jni)
    {
        Set("jna.boot.library.path", Platform::ToText(runtime.Folder()));
        Set("jna.nounpack", "true");
        Set("jna.noclasspath", "true");
    }

    ~BorrowedProperties()
    {
        for (const Property& property : m_replaced)
        {
            Guard([&] { PutBack(property); }); // without memory for it the property stays
        }
    }

    BorrowedProperties(const BorrowedProperties&) = delete;
    BorrowedProperties& operator=(const BorrowedProperties&) = delete;

private:
    struct Property
    {
        jstring name;
        jobject value;
    };

    void Set(const char* name, const std::string& value)
    {
        const jstring key = m_jni.Text(std::string(name));
        m_replaced.push_back({key, Replace(key, m_jni.Text(value))});
    }

    void PutBack(const Property& property) const
    {
        if (property.value == nullptr)
        {
            m_jni.CallStatic("java/lang/System", "clearProperty", "(Ljava/lang/String;)Ljava/lang/String;",
                             property.name);
        }
        else
        {
            Replace(property.name, property.value);
        }
    }

    jobject Replace(jstring name, jobject value) const
    {
        return m_jni.CallStatic("java/lang/System", "setProperty",
                                "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;", name, value);
    }

    const Jni& m_jni;
    std::vector<Property> m_replaced;
};

jclass LoadBootstrap(const Jni& jni, jobject loader)
{
    return static_cast<jclass>(
        jni.Call(loader, "loadClass", "(Ljava/lang/String;)Ljava/lang/Class;", jni.Text(std::string(BootstrapName))));
}

// From the class path, where this or another image created the JVM or a test has the runtime on it; null where not.
jclass FindBootstrap(const Jni& jni)
{
    const jclass found = jni->FindClass("org/iisjava/runtime/Bootstrap");
    const jthrowable thrown = jni->ExceptionOccurred();
    jni->ExceptionClear();
    if (thrown != nullptr && !jni->IsInstanceOf(thrown, jni.Class("java/lang/NoClassDefFoundError")))
    {
        jni->Throw(thrown);
        jni.Check();
    }
    return found;
}

// A class loader over the jars, remembered in the JVM so that every copy of the module gets the same one.
jobject MakeLoader(const Jni& jni, const RuntimeFiles& runtime, jobject properties)
{
    runtime.RequireAll();
    const auto& jars = runtime.Jars();
    const jobjectArray urls = jni->NewObjectArray(static_cast<jsize>(jars.size()), jni.Class("java/net/URL"), nullptr);
    jni.Check();
    for (size_t i = 0; i < jars.size(); ++i)
    {
        const jobject file = jni.New("java/io/File", "(Ljava/lang/String;)V", jni.Text(Platform::ToText(jars[i])));
        const jobject uri = jni.Call(file, "toURI", "()Ljava/net/URI;");
        jni->SetObjectArrayElement(urls, static_cast<jsize>(i), jni.Call(uri, "toURL", "()Ljava/net/URL;"));
    }
    const jobject platform =
        jni.CallStatic("java/lang/ClassLoader", "getPlatformClassLoader", "()Ljava/lang/ClassLoader;");
    const jobject loader =
        jni.New("java/net/URLClassLoader", "([Ljava/net/URL;Ljava/lang/ClassLoader;)V", urls, platform);
    jni.Call(properties, "put", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
             jni.Text(std::string(LoaderKey)), loader);
    return loader;
}

const iisjava_Callbacks* CallStart(const Jni& jni, jclass bootstrap, const Settings& settings)
{
    const jmethodID start = jni->GetStaticMethodID(bootstrap, "start", "(Ljava/lang/String;ILjava/lang/String;III)J");
    jni.Check();
    const jlong address = jni->CallStaticLongMethod(
        bootstrap, start, jni.Text(Platform::ToText(Platform::ImagePath())), static_cast<jint>(IISJAVA_ABI_VERSION),
        jni.Text(Platform::ToText(LogFolder(settings, Platform::ImagePath().parent_path()))),
        static_cast<jint>(settings.logLevel), static_cast<jint>(settings.logFileSizeMB),
        static_cast<jint>(settings.logFileCount));
    jni.Check();
    return reinterpret_cast<const iisjava_Callbacks*>(static_cast<intptr_t>(address));
}

} // namespace

const iisjava_Callbacks* StartRuntime(JNIEnv* env, const RuntimeFiles& runtime, const Settings& settings)
{
    const Jni jni(env);
    const std::string version =
        jni.Text(jni.CallStatic("java/lang/System", "getProperty", "(Ljava/lang/String;)Ljava/lang/String;",
                                jni.Text(std::string("java.specification.version"))));
    if (JavaVersion(version) < OldestJavaVersion)
    {
        throw Failure(3,
                      "The JVM of this process is Java " + version + "; " + std::to_string(OldestJavaVersion) +
                          " or later is needed.",
                      "Name a newer Java in the attribute javaHome of system.webServer/iisjava and recycle the "
                      "application pool.");
    }
    const jobject properties = SystemProperties(jni);
    const jobject known =
        jni.Call(properties, "get", "(Ljava/lang/Object;)Ljava/lang/Object;", jni.Text(std::string(LoaderKey)));
    if (known != nullptr)
    {
        return CallStart(jni, LoadBootstrap(jni, known), settings);
    }
    if (const jclass bootstrap = FindBootstrap(jni))
    {
        return CallStart(jni, bootstrap, settings);
    }
    const jobject loader = MakeLoader(jni, runtime, properties);
    const BorrowedProperties borrowed(jni, runtime);
    return CallStart(jni, LoadBootstrap(jni, loader), settings);
}

} // namespace iisjava
