#include <StartupTime.h>

#include <doctest/doctest.h>

#include <thread>

using namespace iisjava;
using Milliseconds = StartupTime::Milliseconds;

TEST_CASE("what one module took is missing to the next, and a tenth of the limit remains to each")
{
    constexpr Milliseconds Limit{20000};
    Milliseconds before;
    {
        const StartupTime first(Limit);
        before = first.Remaining();
        CHECK(before <= Limit);
        std::this_thread::sleep_for(Milliseconds(60));
        CHECK(first.Remaining() <= before - Milliseconds(60));
    }
    const StartupTime second(Limit);
    CHECK(second.Remaining() <= before - Milliseconds(60));
    const StartupTime short_(Milliseconds(50));
    CHECK(short_.Remaining() == Milliseconds(50));
    const StartupTime longer(Milliseconds(1500));
    CHECK(longer.Remaining() >= Milliseconds(1000));
}
