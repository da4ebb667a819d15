#include "server/Time.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <iterator>

namespace iishost
{

namespace
{

using Clock = std::chrono::system_clock;
using Days = std::chrono::duration<int64_t, std::ratio<86400>>;

constexpr const char* Weekdays[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"}; // 1 January 1970 was a Thursday
constexpr const char* Months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct Date
{
    int64_t year;
    unsigned month; // 1 to 12
    unsigned day;
};

// The proleptic Gregorian calendar, counted in eras of 400 years that begin on 1 March.
Date DateOf(int64_t days)
{
    days += 719468;
    const int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto dayOfEra = static_cast<unsigned>(days - era * 146097);
    const unsigned yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const unsigned dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned shifted = (5 * dayOfYear + 2) / 153;
    const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1};
}

int64_t DaysOf(const Date& date)
{
    const int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto yearOfEra = static_cast<unsigned>(year - era * 400);
    const unsigned shifted = date.month > 2 ? date.month - 3 : date.month + 9;
    const unsigned dayOfYear = (153 * shifted + 2) / 5 + date.day - 1;
    return era * 146097 + static_cast<int64_t>(yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear) - 719468;
}

} // namespace

std::string Iso8601(Clock::time_point time)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
    const int64_t seconds = milliseconds / 1000;
    const Date date = DateOf(seconds / 86400);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year), date.month,
                  date.day, static_cast<int>(seconds / 3600 % 24), static_cast<int>(seconds / 60 % 60),
                  static_cast<int>(seconds % 60), static_cast<int>(milliseconds % 1000));
    return text;
}

std::string HttpDate(Clock::time_point time)
{
    const int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    const int64_t days = seconds / 86400;
    const Date date = DateOf(days);
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d GMT", Weekdays[days % 7], date.day,
                  Months[date.month - 1], static_cast<int>(date.year), static_cast<int>(seconds / 3600 % 24),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return text;
}

bool ParseHttpDate(const std::string& text, Clock::time_point& time)
{
    char monthName[4] = {};
    unsigned day = 0;
    int year = 0;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    if (text.size() != 29 || std::sscanf(text.c_str() + 3, ", %2u %3s %4d %2d:%2d:%2d GMT", &day, monthName, &year,
                                         &hours, &minutes, &seconds) != 6)
    {
        return false;
    }
    const auto* month = std::find_if(std::begin(Months), std::end(Months),
                                     [&](const char* name) { return std::strcmp(name, monthName) == 0; });
    if (month == std::end(Months) || day < 1 || day > 31 || year < 1970 || year > 9999)
    {
        return false;
    }
    const int64_t days = DaysOf({year, static_cast<unsigned>(month - Months) + 1, day});
    time = Clock::time_point(std::chrono::seconds(((days * 24 + hours) * 60 + minutes) * 60 + seconds));
    return true;
}

} // namespace iishost
