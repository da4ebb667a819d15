#include <Accept.h>

#include <doctest/doctest.h>

using iisjava::PrefersHtml;

TEST_CASE("browsers get the page")
{
    CHECK(PrefersHtml("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"));
    CHECK(PrefersHtml("text/html"));
    CHECK(PrefersHtml("TEXT/Html ; Q=0.5"));
    CHECK(PrefersHtml("text/html;charset=utf-8"));
    CHECK(PrefersHtml("application/json, text/html"));
}

TEST_CASE("clients that do not name HTML get the text")
{
    CHECK_FALSE(PrefersHtml(""));
    CHECK_FALSE(PrefersHtml("*/*"));
    CHECK_FALSE(PrefersHtml("text/*"));
    CHECK_FALSE(PrefersHtml("application/json"));
    CHECK_FALSE(PrefersHtml("text/plain, */*"));
    CHECK_FALSE(PrefersHtml("text/htmlx"));
    CHECK_FALSE(PrefersHtml("application/xhtml+xml"));
}

TEST_CASE("the weights decide, to the third decimal")
{
    CHECK_FALSE(PrefersHtml("text/html;q=0.5, text/plain"));
    CHECK(PrefersHtml("text/html;q=0.501, text/plain;q=0.5"));
    CHECK_FALSE(PrefersHtml("text/html;q=0.5, text/*"));
    CHECK_FALSE(PrefersHtml("text/html;q=0"));
    CHECK_FALSE(PrefersHtml("text/html;q=0.000, */*"));
    CHECK(PrefersHtml("text/plain;q=0, */*"));
    CHECK(PrefersHtml("text/plain;q=0.9, */*;q=1.000"));
    CHECK(PrefersHtml("text/html;q=1, text/plain;q=1"));
}

TEST_CASE("the more specific range decides about a type, wherever it stands")
{
    CHECK_FALSE(PrefersHtml("*/*, text/html;q=0.1"));
    CHECK(PrefersHtml("text/*;q=0.1, text/html;q=0.2, */*"));
    CHECK_FALSE(PrefersHtml("text/*;q=0.1, */*;q=1, text/html;q=0"));
}

TEST_CASE("malformed weights and odd lists do no harm")
{
    CHECK_FALSE(PrefersHtml("text/html;q=2"));
    CHECK_FALSE(PrefersHtml("text/html;q=1.001"));
    CHECK_FALSE(PrefersHtml("text/html;q=-1"));
    CHECK_FALSE(PrefersHtml("text/html;q="));
    CHECK_FALSE(PrefersHtml("text/html;q=0.1234"));
    CHECK_FALSE(PrefersHtml("text/html;q=x"));
    CHECK(PrefersHtml(", ,text/html,;;,\t"));
    CHECK(PrefersHtml("text/html;;q=0.5"));
    CHECK(PrefersHtml("text/html;q"));
    CHECK_FALSE(PrefersHtml("a/b;c=\",text/html,\""));
    CHECK(PrefersHtml("a/b;c=\"\\\"\",text/html"));
    CHECK_FALSE(PrefersHtml("a/b;c=\"text/html"));
    CHECK_FALSE(PrefersHtml("a/b;c=\"\\"));
}
