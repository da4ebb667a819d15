#pragma once

#include <httpserv/WindowsTypes.h>

#include <cstring>

namespace iisjava
{

// The bytes of an IPv4 or IPv6 address and the port; empty for any other family. Needs no socket library.
class Address
{
public:
    explicit Address(const SOCKADDR* address) noexcept
    {
        if (address != nullptr && address->sa_family == AF_INET)
        {
            const auto* v4 = reinterpret_cast<const sockaddr_in*>(address);
            Take(&v4->sin_addr, 4, &v4->sin_port);
        }
        else if (address != nullptr && address->sa_family == AF_INET6)
        {
            const auto* v6 = reinterpret_cast<const sockaddr_in6*>(address);
            Take(&v6->sin6_addr, 16, &v6->sin6_port);
        }
    }

    // Writes at most 16 bytes and answers how many.
    uint32_t CopyTo(uint8_t* bytes) const noexcept
    {
        std::memcpy(bytes, m_bytes, m_length);
        return m_length;
    }

    uint32_t Port() const noexcept { return m_port; }

    bool IsLoopback() const noexcept
    {
        static constexpr uint8_t V6Loopback[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        const uint8_t* v4 = V4();
        return v4 != nullptr ? v4[0] == 127 : m_length == 16 && std::memcmp(m_bytes, V6Loopback, 16) == 0;
    }

    bool IsSameHost(const Address& other) const noexcept
    {
        const uint8_t* left = V4();
        const uint8_t* right = other.V4();
        if (left != nullptr && right != nullptr)
        {
            return std::memcmp(left, right, 4) == 0;
        }
        return m_length != 0 && m_length == other.m_length && std::memcmp(m_bytes, other.m_bytes, m_length) == 0;
    }

private:
    void Take(const void* bytes, uint32_t length, const void* port) noexcept
    {
        std::memcpy(m_bytes, bytes, length);
        m_length = length;
        uint8_t networkOrder[2];
        std::memcpy(networkOrder, port, 2);
        m_port = networkOrder[0] * 256u + networkOrder[1];
    }

    // The four bytes of an IPv4 address, also of one mapped into IPv6.
    const uint8_t* V4() const noexcept
    {
        static constexpr uint8_t Mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
        if (m_length == 4)
        {
            return m_bytes;
        }
        return m_length == 16 && std::memcmp(m_bytes, Mapped, 12) == 0 ? m_bytes + 12 : nullptr;
    }

    uint8_t m_bytes[16] = {};
    uint32_t m_length = 0;
    uint32_t m_port = 0;
};

// A socket address made of 4 or 16 bytes and a port; none of any other length.
class SocketAddress
{
public:
    SocketAddress(const uint8_t* bytes, uint32_t length, uint32_t port) noexcept
    {
        const uint8_t networkOrder[2] = {static_cast<uint8_t>(port >> 8), static_cast<uint8_t>(port)};
        if (bytes != nullptr && length == 4)
        {
            m_v4.sin_family = AF_INET;
            std::memcpy(&m_v4.sin_addr, bytes, 4);
            std::memcpy(&m_v4.sin_port, networkOrder, 2);
            m_address = reinterpret_cast<SOCKADDR*>(&m_v4);
        }
        else if (bytes != nullptr && length == 16)
        {
            m_v6.sin6_family = AF_INET6;
            std::memcpy(&m_v6.sin6_addr, bytes, 16);
            std::memcpy(&m_v6.sin6_port, networkOrder, 2);
            m_address = reinterpret_cast<SOCKADDR*>(&m_v6);
        }
    }
    SocketAddress(const SocketAddress&) = delete;
    SocketAddress& operator=(const SocketAddress&) = delete;

    PSOCKADDR Get() const noexcept { return m_address; }

private:
    sockaddr_in m_v4 = {};
    sockaddr_in6 m_v6 = {};
    PSOCKADDR m_address = nullptr;
};

} // namespace iisjava
