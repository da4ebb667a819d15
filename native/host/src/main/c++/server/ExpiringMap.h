#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace iishost
{

// What a cache holds: values that end by themselves, up to a sum of their sizes. What has no room is not taken in,
// unless what has expired makes room. Any thread.
template <class Value>
class ExpiringMap
{
public:
    using Clock = std::chrono::steady_clock;
    using Life = std::optional<std::chrono::seconds>; // none: until it is erased

    explicit ExpiringMap(size_t room) : m_room(room) {}

    std::optional<Value> Find(const std::string& key)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.find(key);
        if (found == m_entries.end())
            return std::nullopt;
        if (!found->second.HasExpired())
            return found->second.value;
        Erase(found);
        return std::nullopt;
    }

    void Put(const std::string& key, Value value, size_t size, Life life)
    {
        const std::lock_guard lock(m_mutex);
        const auto former = m_entries.find(key);
        if (former != m_entries.end())
            Erase(former);
        size += key.size();
        if (m_size + size > m_room)
            EraseIf([](const Entry& entry) { return entry.HasExpired(); });
        if (m_size + size > m_room)
            return;
        const auto end = life ? std::optional(Clock::now() + *life) : std::nullopt;
        m_entries.emplace(key, Entry{key, std::move(value), size, end});
        m_size += size;
    }

    // Those whose key the predicate likes.
    template <class Predicate>
    void EraseKeys(Predicate predicate)
    {
        const std::lock_guard lock(m_mutex);
        EraseIf([&](const Entry& entry) { return predicate(entry.key); });
    }

private:
    struct Entry
    {
        std::string key;
        Value value;
        size_t size;
        std::optional<Clock::time_point> end;

        bool HasExpired() const { return end && *end <= Clock::now(); }
    };
    using Entries = std::map<std::string, Entry>;

    typename Entries::iterator Erase(typename Entries::iterator entry)
    {
        m_size -= entry->second.size;
        return m_entries.erase(entry);
    }

    template <class Predicate>
    void EraseIf(Predicate predicate)
    {
        for (auto entry = m_entries.begin(); entry != m_entries.end();)
            entry = predicate(entry->second) ? Erase(entry) : std::next(entry);
    }

    const size_t m_room;
    std::mutex m_mutex;
    Entries m_entries;
    size_t m_size = 0;
};

} // namespace iishost
