#include "SlotCalls.h"

namespace
{

struct Slot
{
    PCWSTR interfaceName;
    PCWSTR base;
    int number;
    bool isResult;
    bool isApart;
    PCSTR parameters; // one letter each, see generate-slot-table
};

constexpr Slot slots[] = {
#include "SlotTable.inc"
};

struct Called
{
    PCWSTR interfaceName;
    unsigned long long slots;
    unsigned long long notImplemented;
};
Called called[80];

constexpr size_t MostParameters = 9;
constexpr size_t RoomSize = 512;

// The room for the arguments of one call.
struct Arguments
{
    Arguments* next;
    alignas(16) char rooms[MostParameters][RoomSize];
};
Arguments* volatile allArguments;

constexpr GUID none = {};
constexpr char narrow[] = "X-Every-Slot-Value";
constexpr WCHAR wide[] = IISTEXT("/every-slot-of-all");

Called* FindCalled(PCWSTR interfaceName)
{
    for (Called& entry : called)
    {
        PCWSTR expected = nullptr;
        if (__atomic_compare_exchange_n(&entry.interfaceName, &expected, interfaceName, false, __ATOMIC_SEQ_CST,
                                        __ATOMIC_SEQ_CST) ||
            Equal(expected, interfaceName))
            return &entry;
    }
    return nullptr;
}

const void* Value(char letter, char* room, bool zero)
{
    switch (letter)
    {
    case 'g':
        return &none;
    case 'p':
        return zero ? nullptr : room;
    case 'a':
        return zero ? nullptr : narrow;
    case 'w':
        return zero ? nullptr : wide;
    case 'l':
        return reinterpret_cast<const void*>(zero ? uintptr_t(0) : uintptr_t(16));
    case 't':
        return reinterpret_cast<const void*>(uintptr_t(1));
    case 'x':
        return reinterpret_cast<const void*>(uintptr_t(0x8000));
    default:
        return nullptr;
    }
}

// On x64 an argument takes a whole register or slot of the stack, whatever its type.
HRESULT Call(void* object, const Slot& slot, bool zero)
{
    using P = const void*;
    using Function = HRESULT(WINAPI*)(void*, P, P, P, P, P, P, P, P, P);
    auto* const arguments = new (std::nothrow) Arguments;
    if (arguments == nullptr)
        return S_OK;
    memset(arguments->rooms, 0, sizeof arguments->rooms);
    arguments->next = __atomic_load_n(&allArguments, __ATOMIC_SEQ_CST);
    while (!__atomic_compare_exchange_n(&allArguments, const_cast<Arguments**>(&arguments->next), arguments, false,
                                        __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
    {}
    P values[MostParameters] = {};
    for (size_t i = 0; slot.parameters[i] != 0; ++i)
        values[i] = Value(slot.parameters[i], arguments->rooms[i], zero);
    const auto function = reinterpret_cast<Function>((*static_cast<void***>(object))[slot.number]);
    return function(object, values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7],
                    values[8]);
}

} // namespace

void SlotCalls::All(PCWSTR interfaceName, void* object)
{
    if (object == nullptr)
        return;
    Pass(interfaceName, object, false);
    Pass(interfaceName, object, true);
}

void SlotCalls::Pass(PCWSTR interfaceName, void* object, bool zero)
{
    for (const Slot& slot : slots)
    {
        if (!Equal(slot.interfaceName, interfaceName))
            continue;
        if (*slot.base != 0)
            Pass(slot.base, object, zero);
        break;
    }
    for (const Slot& slot : slots)
    {
        if (!Equal(slot.interfaceName, interfaceName) || slot.isApart)
            continue;
        const HRESULT hr = Call(object, slot, zero);
        Mark(interfaceName, slot.number);
        if (slot.isResult && hr == E_NOTIMPL)
            __atomic_or_fetch(&FindCalled(interfaceName)->notImplemented, 1ull << slot.number, __ATOMIC_SEQ_CST);
    }
}

void SlotCalls::Mark(PCWSTR interfaceName, int slot)
{
    __atomic_or_fetch(&FindCalled(interfaceName)->slots, 1ull << slot, __ATOMIC_SEQ_CST);
}

void SlotCalls::Report(Text& text)
{
    const auto number = [&text](unsigned long long value)
    {
        text.Hex(static_cast<HRESULT>(value >> 32)).Hex(static_cast<HRESULT>(value));
    };
    for (const Called& entry : called)
    {
        if (entry.interfaceName == nullptr)
            break;
        text << entry.interfaceName << "=";
        number(entry.slots);
        text << "!";
        number(entry.notImplemented);
        text << " ";
    }
}

void SlotCalls::Trace(PCWSTR interfaceName)
{
    const Called* const entry = FindCalled(interfaceName);
    g_pHttpServer->GetTraceContext()->QuickTrace(interfaceName, nullptr, static_cast<HRESULT>(entry->slots));
}

void SlotCalls::Free()
{
    Arguments* arguments = __atomic_exchange_n(&allArguments, static_cast<Arguments*>(nullptr), __ATOMIC_SEQ_CST);
    while (arguments != nullptr)
    {
        Arguments* const next = arguments->next;
        delete arguments;
        arguments = next;
    }
}
