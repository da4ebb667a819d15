#include <Gate.h>

#include <doctest/doctest.h>

using namespace iisjava;
using namespace std::chrono_literals;

TEST_CASE("a gate lets everybody in until it is closed")
{
    Gate gate;
    CHECK(bool(Gate::Pass(gate)));
    CHECK(gate.Close(0ms));
    CHECK_FALSE(bool(Gate::Pass(gate)));
    CHECK(gate.Close(0ms));
}

TEST_CASE("closing a gate waits for who is inside")
{
    Gate gate;
    std::atomic<bool> left{false};
    REQUIRE(gate.Enter());
    std::thread inside(
        [&]
        {
            std::this_thread::sleep_for(30ms);
            left = true;
            gate.Leave();
        });
    CHECK(gate.Close(10s));
    CHECK(left);
    inside.join();
}

TEST_CASE("closing a gate stops waiting when the time is over")
{
    Gate gate;
    const Gate::Pass stays(gate);
    CHECK_FALSE(gate.Close(5ms));
    CHECK_FALSE(gate.Enter());
}
