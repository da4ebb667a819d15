// How the operations of a WebSocket begin and complete, and how it reads ahead.

#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "pipeline/WebSocketContext.h"

#include <algorithm>
#include <cstring>
#include <future>

namespace iishost
{

HRESULT WebSocketContext::Begin(const char* member, Kind kind, std::shared_ptr<HttpContext>& context)
{
    std::lock_guard<std::mutex> lock(m_mutex);
    if (m_ended)
    {
        m_context.IsOver(member);
        return E_UNEXPECTED;
    }
    const bool isOver = kind == Kind::Read ? m_closeTaken : m_closeSent;
    if (!m_started || isOver || Outstanding(kind))
        return InvalidProtocolOperation;
    Outstanding(kind) = true;
    m_closeSent |= kind == Kind::Close;
    context = m_context.shared_from_this();
    return S_OK;
}

HRESULT WebSocketContext::Run(const char* member, Kind kind, const Form& form, const std::function<void(Done)>& start,
                              Result& result)
{
    if (form.expected != nullptr)
        *form.expected = FALSE;
    if (form.async && form.completion == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    std::shared_ptr<HttpContext> context;
    const HRESULT begun = Begin(member, kind, context);
    if (FAILED(begun))
        return begun;
    if (form.async && m_context.GetEngine().GetOptions().completions != CompletionTime::Inline)
    {
        if (form.expected != nullptr)
            *form.expected = TRUE;
        start([self = shared_from_this(), context, kind, form](const Result& done)
              { self->Deliver(context, kind, form, done); });
        return S_OK;
    }
    const auto promise = std::make_shared<std::promise<Result>>();
    start([promise](const Result& done) { promise->set_value(done); });
    result = promise->get_future().get();
    if (form.async && form.expected == nullptr && SUCCEEDED(result.hr))
        Deliver(context, kind, form, result);
    else
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        Outstanding(kind) = false;
    }
    return result.hr;
}

void WebSocketContext::Deliver(const std::shared_ptr<HttpContext>& context, Kind kind, const Form& form, Result result)
{
    context->GetEngine().PostFor(
        *context->Url().application,
        [self = shared_from_this(), context, kind, form, result]
        {
            {
                std::lock_guard<std::mutex> lock(self->m_mutex);
                if (self->m_ended)
                    return;
                self->Outstanding(kind) = false;
            }
            form.completion(result.hr, form.context, result.bytes, result.utf8, result.final, result.close);
        });
}

void WebSocketContext::Send(std::string frame, DWORD bytes, Result sent, Done done)
{
    auto data = std::make_shared<SendData>();
    data->AddText(std::move(frame));
    sent.bytes = bytes;
    m_connection->Send(std::move(data), [self = shared_from_this(), sent, done = std::move(done)](HRESULT hr, size_t)
                       { done(SUCCEEDED(hr) ? sent : Result{self->Told(hr)}); });
}

HRESULT WebSocketContext::Told(HRESULT hr) const
{
    const bool otherwise = hr == HRESULT_FROM_WIN32(ERROR_CONNECTION_INVALID) &&
                           m_beliefs.Are(Otherwise::GoneClientIsANameDeleted);
    return otherwise ? HRESULT_FROM_WIN32(ERROR_NETNAME_DELETED) : hr;
}

void WebSocketContext::StartRead(char* buffer, DWORD size, Done done)
{
    bool fetch = false;
    std::optional<Result> result;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        if (m_arrival)
            result = Take(buffer, size, fetch);
        else
        {
            m_read = PendingRead{buffer, size, std::move(done)};
            fetch = !m_fetching;
        }
        m_fetching |= fetch;
    }
    if (fetch)
        Fetch();
    if (result)
        done(*result);
}

void WebSocketContext::Fetch()
{
    m_reader->Read(m_buffer.data(), m_buffer.size(), [self = shared_from_this()](WebSocketArrival arrival)
                   { self->OnArrival(std::move(arrival)); });
}

void WebSocketContext::OnArrival(WebSocketArrival arrival)
{
    std::optional<PendingRead> read;
    Result result;
    bool fetch = false;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        if (m_ended)
            return;
        if (arrival.close)
        {
            m_closeStatus = arrival.closeStatus;
            m_closeReason = ToWide(arrival.closeReason);
        }
        m_closeSent |= arrival.closeSent;
        fetch = SUCCEEDED(arrival.hr) && arrival.bytes == 0 && !arrival.final;
        if (!fetch)
        {
            m_arrival = std::move(arrival);
            m_taken = 0;
            read.swap(m_read);
        }
        if (read)
            result = Take(read->buffer, read->size, fetch);
        m_fetching = fetch;
    }
    if (fetch)
        Fetch();
    if (read)
        read->done(result);
}

WebSocketContext::Result WebSocketContext::Take(char* buffer, DWORD size, bool& fetch)
{
    if (FAILED(m_arrival->hr))
        return {Told(m_arrival->hr)};
    if (m_arrival->close)
    {
        m_closeTaken = true;
        return {S_OK, 0, true, true, true};
    }
    const DWORD count = static_cast<DWORD>(std::min<size_t>(size, m_arrival->bytes - m_taken));
    std::memcpy(buffer, m_buffer.data() + m_taken, count);
    m_taken += count;
    const bool allTaken = m_taken == m_arrival->bytes;
    const Result result{S_OK, count, m_arrival->text, allTaken && m_arrival->final, false};
    if (allTaken)
        m_arrival.reset();
    fetch = allTaken && m_readsAhead;
    return result;
}

} // namespace iishost
