#pragma once

// Stands where a client would: what is sent goes nowhere, and there is nothing to read. Made for each request that the
// server makes up.

#include "http/Client.h"

namespace iishost
{

class NoClient final : public Client
{
public:
    bool IsThere() const override { return true; }
    void ReadBody(void*, size_t, Done done) override { done(HRESULT_FROM_WIN32(ERROR_HANDLE_EOF), 0); }
    void Send(std::shared_ptr<SendData>, Done done) override { done(S_OK, 0); }
    HRESULT CancelIo() override { return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER); }
    void Reset() override {}
    void Close() override {}
    void EndRequest(bool) override {}
    uint64_t Id() const override { return 0; }
    const Endpoint* Local() const override { return nullptr; }
    const Endpoint* Remote() const override { return nullptr; }
};

} // namespace iishost
