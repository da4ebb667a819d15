#include <FailureAnswer.h>

#include <doctest/doctest.h>

using namespace iisjava;

namespace
{

bool Has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the page has the number, the reason, the remedy, and the rest folded away")
{
    const FailureAnswer answer{"IISJ0025", "IISJ0025: it\nthrew\nRemedy: this\njava.lang.Error: x\n\tat A.b", {}};
    const std::string page = answer.Page(true);
    CHECK(Has(page, "<p class=\"number\">IISJ0025</p>"));
    CHECK(Has(page, "<h2>Reason</h2>\n<p>it\nthrew</p>"));
    CHECK(Has(page, "<h2>Remedy</h2>\n<p>this</p>"));
    CHECK(Has(page, "<summary>Stack trace</summary>\n<pre>java.lang.Error: x\n\tat A.b</pre>"));
}

TEST_CASE("the page has no heading without a text")
{
    const FailureAnswer answer{"IISJ0033", "no form at all", {}};
    const std::string page = answer.Page(true);
    CHECK(Has(page, "<h2>Reason</h2>\n<p>no form at all</p>"));
    CHECK_FALSE(Has(page, "Remedy"));
    CHECK_FALSE(Has(page, "<details>"));
}

TEST_CASE("page and text without detail have the number only")
{
    const FailureAnswer answer{"IISJ0021", "IISJ0021: secret\nRemedy: secret\nsecret", {}};
    CHECK(Has(answer.Page(false), "IISJ0021"));
    CHECK_FALSE(Has(answer.Page(false), "secret"));
    CHECK(answer.PlainText(false) == "IISJ0021\n");
    CHECK(answer.PlainText(true) == "IISJ0021: secret\nRemedy: secret\nsecret\n");
}

TEST_CASE("nothing of a text becomes markup")
{
    CHECK(EscapeForHtml("<script>\"a\" & 'b'</script>") ==
          "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;");
    const FailureAnswer answer{"IISJ0021", "IISJ0021: <b>\nRemedy: <i>\n</pre><script>", {}};
    const std::string page = answer.Page(true);
    for (const char* part : {"<b>", "<i>", "</pre><script>"})
    {
        CHECK_FALSE(Has(page, part));
    }
}

TEST_CASE("what is no text is replaced, and line ends of Windows become plain ones")
{
    const std::string replacement = "\xEF\xBF\xBD";
    CHECK(EscapeForHtml("a\tb\r\nc") == "a\tb\nc");
    CHECK(EscapeForHtml(std::string("\0\x1B\x7F", 3)) == replacement + replacement + replacement);
    CHECK(EscapeForHtml("\xEF\xBF\xBF") == replacement);
    CHECK(EscapeForHtml("\xC2\x85") == replacement);
    CHECK(EscapeForHtml("\xFF") == replacement);
    CHECK(EscapeForHtml("\xC3\xA9\xF0\x9F\x98\x80") == "\xC3\xA9\xF0\x9F\x98\x80");
    const FailureAnswer answer{"IISJ0004", "\xE4", {}};
    CHECK(answer.PlainText(true) == replacement + "\n");
}
