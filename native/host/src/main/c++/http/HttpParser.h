#pragma once

// Parses one request out of bytes that are pushed into it: first the head, then as much body as is asked for. Made by
// Connection for each request; not thread safe.

#include "http/HttpLimits.h"
#include "http/RequestHead.h"

#include <cstddef>
#include <memory>

namespace iishost
{

class HttpParser
{
public:
    enum class Progress
    {
        NeedMore,
        Done,
        Malformed,
    };
    struct BodyResult
    {
        Progress progress;
        size_t consumed;
        size_t produced;
    };

    explicit HttpParser(const HttpLimits& limits);
    ~HttpParser();

    Progress ParseHead(const char* data, size_t size, size_t& consumed);
    BodyResult ReadBody(const char* data, size_t size, char* buffer, size_t capacity);

    const RequestHead& Head() const { return m_head; }
    int ErrorStatus() const { return m_errorStatus; }
    bool IsBodyDone() const;

private:
    struct Beast;

    void TakeHead();
    Progress Fail(int status);

    std::unique_ptr<Beast> m_beast;
    RequestHead m_head;
    uint64_t m_maxBodyBytes;
    int m_errorStatus = 0;
};

} // namespace iishost
