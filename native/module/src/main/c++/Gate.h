#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

namespace iisjava
{

// What every call into Java passes. Closed for good when IIS terminates the module; who is inside may finish.
// Owned by the registration of the module and every object made for it. Callable from any thread.
class Gate
{
public:
    // One thread's stay inside; false where the gate was closed.
    class Pass
    {
    public:
        explicit Pass(Gate& gate) noexcept : m_gate(gate.Enter() ? &gate : nullptr) {}
        ~Pass()
        {
            if (m_gate != nullptr)
            {
                m_gate->Leave();
            }
        }
        Pass(const Pass&) = delete;
        Pass& operator=(const Pass&) = delete;

        explicit operator bool() const noexcept { return m_gate != nullptr; }

    private:
        Gate* m_gate;
    };

    bool Enter() noexcept
    {
        if ((m_state.fetch_add(1) & Closed) == 0)
        {
            return true;
        }
        Leave();
        return false;
    }

    void Leave() noexcept { m_state.fetch_sub(1); }

    // Answers whether everybody had left when the time was over.
    bool Close(std::chrono::milliseconds wait) noexcept
    {
        m_state.fetch_or(Closed);
        const auto end = std::chrono::steady_clock::now() + wait;
        while ((m_state.load() & ~Closed) != 0)
        {
            if (std::chrono::steady_clock::now() >= end)
            {
                return false;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return true;
    }

private:
    static constexpr uint32_t Closed = 0x80000000u;

    std::atomic<uint32_t> m_state{0};
};

} // namespace iisjava
