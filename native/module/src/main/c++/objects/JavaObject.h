#pragma once

// What the objects of IIS's interfaces that are written in Java have in common.

#include "../JavaCallbacks.h"
#include "../support/Utf.h"

#include <atomic>
#include <optional>
#include <utility>
#include <vector>

namespace iisjava
{

// What the Java object answered when the native one was made: what cannot change is not asked twice, and IIS is given
// pointers that live as long as the object.
struct JavaAnswers
{
    std::vector<std::optional<WideString>> texts;
    std::vector<int64_t> numbers;

    PCWSTR Text(size_t index) const noexcept { return texts[index] ? texts[index]->c_str() : nullptr; }
    PCWSTR Text(size_t index, DWORD* length) const noexcept
    {
        if (length != nullptr)
        {
            *length = texts[index] ? static_cast<DWORD>(texts[index]->size()) : 0;
        }
        return Text(index);
    }
};

// Made by iisjava_NewObject with one reference, ends with the last one on whichever thread gives it back, and tells
// Java so. Any thread.
template <class Self, class Interface>
class JavaObject : public Interface
{
public:
    JavaObject(int64_t token, JavaAnswers answers) noexcept : m_token(token), m_answers(std::move(answers)) {}
    JavaObject(const JavaObject&) = delete;
    JavaObject& operator=(const JavaObject&) = delete;

    void Reference() noexcept { ++m_references; }
    void Release() noexcept
    {
        if (--m_references == 0)
        {
            JavaCallbacks::ObjectEnd(m_token);
            delete static_cast<Self*>(this);
        }
    }

protected:
    ~JavaObject() = default;

    const JavaAnswers& Answers() const noexcept { return m_answers; }
    HRESULT Ask(uint32_t slot, PCWSTR text, const void* argument, int64_t* value) const noexcept
    {
        return JavaCallbacks::ObjectCall(m_token, slot, text, reinterpret_cast<intptr_t>(argument), value);
    }
    // An object that cannot be asked answers no.
    bool IsTrue(uint32_t slot, const void* argument = nullptr) const noexcept
    {
        int64_t value = 0;
        return SUCCEEDED(Ask(slot, nullptr, argument, &value)) && value != 0;
    }

private:
    const int64_t m_token;
    const JavaAnswers m_answers;
    std::atomic<uint32_t> m_references{1};
};

// Owns one reference.
template <class Object>
class JavaReference
{
public:
    JavaReference() noexcept = default;
    JavaReference(const JavaReference&) = delete;
    JavaReference& operator=(const JavaReference&) = delete;
    ~JavaReference() { Reset(nullptr); }

    void Reset(Object* object) noexcept
    {
        if (Object* before = std::exchange(m_object, object))
        {
            before->Release();
        }
    }
    Object* Get() const noexcept { return m_object; }
    explicit operator bool() const noexcept { return m_object != nullptr; }

private:
    Object* m_object = nullptr;
};

} // namespace iisjava
