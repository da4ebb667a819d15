#include "objects/JavaObjects.h"

#include <doctest/doctest.h>
#include <iisjava/abi.h>

#include <algorithm>
#include <random>
#include <thread>
#include <vector>

using namespace iisjava;

namespace
{

constexpr int64_t Token = 7; // there is no Java here: nobody is told of the end

// Texts one after the other, as Java hands them over.
struct Texts
{
    explicit Texts(std::initializer_list<std::optional<std::string>> texts)
    {
        for (const auto& text : texts)
        {
            joined += text ? ToUtf16(*text) : WideString();
            lengths.push_back(text ? static_cast<uint32_t>(text->size()) : IISJAVA_NULL_TEXT);
        }
    }

    int32_t Make(uint32_t type, std::vector<int64_t> numbers, int64_t* handle) const
    {
        numbers.reserve(1);
        const uint32_t noLength = 0;
        return iisjava_NewObject(type, Token, reinterpret_cast<const uint16_t*>(joined.c_str()),
                                 lengths.empty() ? &noLength : lengths.data(), static_cast<uint32_t>(lengths.size()),
                                 numbers.data(), static_cast<uint32_t>(numbers.size()), handle);
    }

    WideString joined;
    std::vector<uint32_t> lengths;
};

template <class Interface>
Interface* As(int64_t handle)
{
    return reinterpret_cast<Interface*>(static_cast<intptr_t>(handle));
}

} // namespace

TEST_CASE("a user written in Java has its texts until the last reference is given back, in any order")
{
    const Texts texts({"remote", "anna", "Basic", std::nullopt});
    int64_t handle = 0;
    REQUIRE(texts.Make(IISJAVA_OBJECT_IHttpUser, {0, 0, 1}, &handle) == S_OK);
    auto* user = As<IHttpUser>(handle);
    user->ReferenceUser();
    user->ReferenceUser();
    CHECK(iisjava_ReleaseObject(IISJAVA_OBJECT_IHttpUser, handle) == S_OK);
    CHECK(WideString(user->GetRemoteUserName()) == ToUtf16("remote"));
    user->DereferenceUser();
    CHECK(WideString(user->GetUserName()) == ToUtf16("anna"));
    CHECK(WideString(user->GetAuthenticationType()) == ToUtf16("Basic"));
    CHECK(user->GetPassword() == nullptr);
    CHECK(user->SupportsIsInRole());
    user->DereferenceUser();
}

TEST_CASE("an object lives until its last reference, in whatever order and on whatever threads they are given back")
{
    std::mt19937 random(20); // the same orders in each run
    for (int round = 0; round < 50; ++round)
    {
        int64_t handle = 0;
        REQUIRE(Texts({"remote", "anna", "Basic", std::nullopt})
                    .Make(IISJAVA_OBJECT_IHttpUser, {0, 0, 1}, &handle) == S_OK);
        auto* user = As<IHttpUser>(handle);
        // The reference of Java, and those of others; each holder takes and gives back more of its own meanwhile.
        std::vector<bool> isJavas(8, false);
        isJavas[0] = true;
        std::shuffle(isJavas.begin(), isJavas.end(), random);
        for (size_t i = 1; i < isJavas.size(); ++i)
            user->ReferenceUser();
        std::vector<std::thread> holders;
        for (const bool isJava : isJavas)
            holders.emplace_back(
                [=, turns = random() % 20]
                {
                    for (unsigned turn = 0; turn < turns; ++turn)
                    {
                        user->ReferenceUser();
                        CHECK(WideString(user->GetUserName()) == ToUtf16("anna"));
                        user->DereferenceUser();
                    }
                    if (isJava)
                        CHECK(iisjava_ReleaseObject(IISJAVA_OBJECT_IHttpUser, handle) == S_OK);
                    else
                        user->DereferenceUser();
                });
        for (std::thread& holder : holders)
            holder.join();
    }
}

TEST_CASE("what cannot be asked of Java is no")
{
    const Texts texts({"", "", "", ""});
    int64_t handle = 0;
    REQUIRE(texts.Make(IISJAVA_OBJECT_IHttpUser, {0, 0, 0}, &handle) == S_OK);
    auto* user = As<IHttpUser>(handle);
    BOOL inRole = TRUE;
    CHECK(user->IsInRole(IISTEXT("role"), &inRole) == E_UNEXPECTED);
    CHECK(!inRole);
    CHECK(user->IsInRole(nullptr, &inRole) == E_INVALIDARG);
    CHECK(user->GetUserVariable("SID") == nullptr);
    CHECK(user->GetUserVariable(nullptr) == nullptr);
    user->DereferenceUser();
}

TEST_CASE("a record written in Java owns its key")
{
    int64_t key = 0;
    REQUIRE(Texts({"CACHE"}).Make(IISJAVA_OBJECT_IHttpCacheKey, {42}, &key) == S_OK);
    int64_t handle = 0;
    REQUIRE(Texts({}).Make(IISJAVA_OBJECT_IHttpCacheSpecificData, {key}, &handle) == S_OK);
    auto* record = As<IHttpCacheSpecificData>(handle);
    record->ReferenceCacheData();
    record->DereferenceCacheData();
    CHECK(record->GetCacheKey()->GetHash() == 42);
    CHECK(WideString(record->GetCacheKey()->GetCacheName()) == ToUtf16("CACHE"));
    CHECK(!record->GetCacheKey()->GetIsEqual(record->GetCacheKey()));
    CHECK(!record->GetFlushed());
    record->DereferenceCacheData();
}

TEST_CASE("an object needs all of its answers")
{
    int64_t handle = 0;
    CHECK(Texts({"one"}).Make(IISJAVA_OBJECT_IHttpUser, {0, 0, 0}, &handle) == E_INVALIDARG);
    CHECK(Texts({"one"}).Make(IISJAVA_OBJECT_IHttpCacheKey, {}, &handle) == E_INVALIDARG);
    CHECK(Texts({"one"}).Make(99, {0}, &handle) == E_INVALIDARG);
    CHECK(Texts({"one"}).Make(IISJAVA_OBJECT_IHttpCacheKey, {0}, nullptr) == E_POINTER);
    CHECK(iisjava_ReleaseObject(IISJAVA_OBJECT_IHttpUser, 0) == E_POINTER);
    CHECK(handle == 0);
}
