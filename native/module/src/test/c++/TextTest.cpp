#include <support/Text.h>
#include <support/Utf.h>

#include <doctest/doctest.h>

using namespace iisjava;

namespace
{

constexpr HRESULT InsufficientBuffer = HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER);

HRESULT ArgumentResult(const char* text, uint32_t length)
{
    return Guard([&] { const AnsiArgument argument(text, length); });
}

} // namespace

TEST_CASE("an argument is a terminated copy, short or long")
{
    const AnsiArgument part("abcdef", 3);
    CHECK(std::string(part.Get()) == "abc");
    CHECK(part.Length() == 3);

    for (const size_t length : {255u, 256u, 5000u})
    {
        const std::string text(length, 'x');
        const AnsiArgument argument(text.data(), static_cast<uint32_t>(length));
        CHECK(std::string(argument.Get()) == text);
    }

    const AnsiArgument empty(nullptr, 0);
    REQUIRE(empty.Get() != nullptr);
    CHECK(*empty.Get() == 0);
}

TEST_CASE("an argument of the null length is a null pointer")
{
    const AnsiArgument null(nullptr, IISJAVA_NULL_TEXT);
    CHECK(null.Get() == nullptr);
    CHECK(null.Length() == 0);
}

TEST_CASE("an argument that IIS would read differently is refused")
{
    CHECK(ArgumentResult("a\0b", 3) == E_INVALIDARG);
    CHECK(ArgumentResult(nullptr, 1) == E_POINTER);
    CHECK(ArgumentResult("a", 1) == S_OK);
}

TEST_CASE("a length that does not fit a USHORT is refused")
{
    const std::string longest(0xFFFF, 'x');
    CHECK(AnsiArgument(longest.data(), 0xFFFF).ShortLength() == 0xFFFF);
    const std::string tooLong(0x10000, 'x');
    CHECK(Guard([&] { return HRESULT(AnsiArgument(tooLong.data(), 0x10000).ShortLength()); }) ==
          HRESULT_FROM_WIN32(ERROR_INVALID_DATA));
}

TEST_CASE("a text that fits is copied without a terminator")
{
    uint16_t buffer[4] = {9, 9, 9, 9};
    uint32_t length = 77;
    CHECK(TextResult(IISTEXT("abc"), buffer, 3, &length) == S_OK);
    CHECK(length == 3);
    CHECK(buffer[2] == 'c');
    CHECK(buffer[3] == 9);
}

TEST_CASE("a text that does not fit tells its length and copies nothing")
{
    char buffer[2] = {'#', '#'};
    uint32_t length = 0;
    CHECK(TextResult("abc", buffer, 2, &length) == InsufficientBuffer);
    CHECK(length == 3);
    CHECK(buffer[0] == '#');
    CHECK(TextResult("abc", nullptr, 0, &length) == InsufficientBuffer);
    CHECK(TextResult("", nullptr, 0, &length) == S_OK);
    CHECK(length == 0);
    CHECK(TextResult("abc", nullptr, 3, &length) == E_POINTER);
}

TEST_CASE("a null text has the null length")
{
    uint32_t length = 0;
    CHECK(TextResult(static_cast<const char*>(nullptr), nullptr, 0, &length) == S_OK);
    CHECK(length == IISJAVA_NULL_TEXT);
}

TEST_CASE("exceptions become HRESULTs")
{
    CHECK(Guard([]() -> HRESULT { throw std::bad_alloc(); }) == E_OUTOFMEMORY);
    CHECK(Guard([]() -> HRESULT { throw 1; }) == E_UNEXPECTED);
    CHECK(Guard([]() -> HRESULT { throw HResultFailure{E_ABORT}; }) == E_ABORT);
    int given = 0;
    int* missing = nullptr;
    CHECK(Guard(Given(&given, missing), [] {}) == E_POINTER);
}

TEST_CASE("text survives the way to UTF-16 and back")
{
    const std::string text = "a\xC3\xB6\xE2\x82\xAC\xF0\x9F\x98\x80";
    const WideString wide = ToUtf16(text);
    CHECK(wide.size() == 5);
    CHECK(ToUtf8(wide.data(), wide.size()) == text);
}

TEST_CASE("what is no text becomes replacement characters")
{
    const std::string replacement = "\xEF\xBF\xBD";
    for (const char* wrong : {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xE2\x82"})
    {
        const WideString wide = ToUtf16(wrong);
        REQUIRE(!wide.empty());
        CHECK(uint16_t(wide[0]) == 0xFFFD);
    }
    const WCHAR lone[] = {0xD800, 'a'};
    CHECK(ToUtf8(lone, 2) == replacement + "a");
}
