#pragma once

#include "../Failure.h"
#include "../support/Utf.h"

#include <jni.h>

#include <cstdlib>
#include <new>
#include <string>

namespace iisjava
{

// Calls by name, whose Java exceptions become failures.
class Jni
{
public:
    explicit Jni(JNIEnv* env) : m_env(env) {}

    JNIEnv* operator->() const noexcept { return m_env; }

    jstring Text(const std::string& text) const
    {
        const WideString wide = ToUtf16(text);
        return Checked(m_env->NewString(reinterpret_cast<const jchar*>(wide.data()), static_cast<jsize>(wide.size())));
    }

    std::string Text(jobject text) const
    {
        if (text == nullptr)
        {
            return {};
        }
        const auto string = static_cast<jstring>(text);
        WideString wide(static_cast<size_t>(m_env->GetStringLength(string)), WCHAR(0));
        m_env->GetStringRegion(string, 0, static_cast<jsize>(wide.size()), reinterpret_cast<jchar*>(wide.data()));
        return ToUtf8(wide.data(), wide.size());
    }

    jclass Class(const char* name) const { return Checked(m_env->FindClass(name)); }

    template <class... Arguments>
    jobject New(const char* className, const char* signature, Arguments... arguments) const
    {
        const jclass type = Class(className);
        return Checked(m_env->NewObject(type, Checked(m_env->GetMethodID(type, "<init>", signature)), arguments...));
    }

    template <class... Arguments>
    jobject Call(jobject object, const char* name, const char* signature, Arguments... arguments) const
    {
        const jmethodID method = Checked(m_env->GetMethodID(m_env->GetObjectClass(object), name, signature));
        return Checked(m_env->CallObjectMethod(object, method, arguments...), true);
    }

    template <class... Arguments>
    jobject CallStatic(const char* className, const char* name, const char* signature, Arguments... arguments) const
    {
        const jclass type = Class(className);
        const jmethodID method = Checked(m_env->GetStaticMethodID(type, name, signature));
        return Checked(m_env->CallStaticObjectMethod(type, method, arguments...), true);
    }

    // Throws what Java threw, with its stack trace; a text of the runtime that has a number keeps it.
    void Check() const
    {
        if (jthrowable thrown = m_env->ExceptionOccurred())
        {
            m_env->ExceptionClear();
            const std::string message = Message(thrown);
            if (message.rfind("IISJ", 0) == 0)
            {
                throw Failure(std::atoi(message.c_str() + 4), message);
            }
            throw Failure(6, "The Java runtime of iisjava did not start.",
                          "Install iisjava.dll and its lib folder from the same release.\n" + StackTrace(thrown));
        }
    }

private:
    template <class Result>
    Result Checked(Result result, bool mayBeNull = false) const
    {
        Check();
        if (result == nullptr && !mayBeNull)
        {
            throw std::bad_alloc();
        }
        return result;
    }

    std::string Message(jthrowable thrown) const
    {
        const jmethodID method =
            m_env->GetMethodID(m_env->GetObjectClass(thrown), "getMessage", "()Ljava/lang/String;");
        const jobject message = method == nullptr ? nullptr : m_env->CallObjectMethod(thrown, method);
        const bool threw = m_env->ExceptionCheck();
        m_env->ExceptionClear();
        return threw ? std::string() : Text(message);
    }

    std::string StackTrace(jthrowable thrown) const
    {
        const jclass writerType = m_env->FindClass("java/io/StringWriter");
        const jclass printerType = m_env->FindClass("java/io/PrintWriter");
        if (writerType != nullptr && printerType != nullptr)
        {
            const jobject writer = m_env->NewObject(writerType, m_env->GetMethodID(writerType, "<init>", "()V"));
            const jobject printer =
                m_env->NewObject(printerType, m_env->GetMethodID(printerType, "<init>", "(Ljava/io/Writer;)V"), writer);
            const jclass type = m_env->GetObjectClass(thrown);
            m_env->CallVoidMethod(thrown, m_env->GetMethodID(type, "printStackTrace", "(Ljava/io/PrintWriter;)V"),
                                  printer);
            if (!m_env->ExceptionCheck())
            {
                return Text(m_env->CallObjectMethod(
                    writer, m_env->GetMethodID(writerType, "toString", "()Ljava/lang/String;")));
            }
        }
        m_env->ExceptionClear();
        return "(its exception cannot be described: memory is short)";
    }

    JNIEnv* m_env;
};

} // namespace iisjava
