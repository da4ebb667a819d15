#pragma once

// What IIS may do otherwise than docs/iishost.md believes, where the server can do it, too. The document says what each
// means; this is the list of --belief. Part of the options, read-only afterwards.

#include <bitset>
#include <string>

namespace iishost
{

enum class Otherwise
{
    VersionIsAlways7,
    ServerSectionsInLocations,
    LateRegistrationIsIgnored,
    PostPriorityIsMedium,
    FinishEndsTheLastStages,
    NestedFinishContinues,
    EqualsAreSentInReverse,
    AuthenticationGoesOn,
    NestedPendingContinues,
    ParentKeepsItsHead,
    ChildComesFirst,
    OnlyBodiesAreBuffered,
    ChildrenLiveUntilRelease,
    BareCloneIsRefused,
    ForgottenClonesStay,
    ChildrenAreNotAwaited,
    FinalSendBeforeEndRequest,
    FinalSendAfterPostEndRequest,
    PostExecuteForHandlersOnly,
    RoutineGetsBytesFirst,
    OnlyReadsAreNumbered,
    UnknownRemainderIsZero,
    HeadersStaySeparate,
    ModulesThatCannotBeMadeAreSkipped,
    SetUserReferences,
    MissingRecordIsAnError,
    TraceEventsForSubscribersOnly,
    QuickTraceIsLoggedOnly,
    LogDataForFirstAndHigh,
    ThreadCleanupAtRequestEnd,
    ResumeIsNotTold,
    NoTokenIsAnError,
    PushPromiseIsRefused,
    ResetStreamIsIgnored,
    CallbacksContinue,
    FlagsOfReadsAreIgnored,
    NoHandlerHasNoSubStatus,
    CacheCleanupBeforeApplicationStop,
    StopListeningTwice,
    StopListeningNever,
    KernelCacheNeedsNoInvalidator,
    KernelCacheAnswersConditions,
    OutputCacheIsForUsersToo,
    EveryQueryIsCachedApart,
    ForceUpdateIsIgnored,
    SetIsCachedForbidsNothing,
    PreloadNeedsAlwaysRunning,
    WarmupVariableIsNotSet,
    MadeUpRequestsAuthenticate,
    TimeSpansAreInMinutes,
    WebSocketIsMadeBeforeOthers,
    WrongHandshakeIsLeftAlone,
    SwitchWithoutHandshakeIsRefused,
    WebSocketReadsOnDemand,
    WebSocketCloseIsAnswered,
    GoneClientIsANameDeleted,
    CancelEndsTheConnection,
    CloseTcpConnectionResets,
    WebSocketResponseIsSent,
    UnhealthyIsReportedOnly,
    ChangeIsToldOfTheApplication,
    ChangeIsToldOfThoseAbove,
    ServerSectionsAreTakenOver,
    ReplacedApplicationStopsAtOnce,
    WrongConfigurationIsLogged,
    LocksBindFilesBelow,
    NoCertificateIsNotNegotiated,
    NoCertificateIsNoError,
    BadRequestIsNoError,
    DetailsReplaceBodies,
    ErrorWithoutPageStays,
    HeadHasRanges,
    SectionErrorIsACode,
    IsLockedIsOfFilesBelow,
    Count, // no choice, but their number
};

class Beliefs
{
public:
    // "B07=obeyed". Throws std::invalid_argument, which says what was expected.
    void Reverse(const std::string& text);
    bool Are(Otherwise what) const { return m_otherwise.test(static_cast<size_t>(what)); }
    // All that Reverse takes, one a line.
    static std::string All();

private:
    std::bitset<static_cast<size_t>(Otherwise::Count)> m_otherwise;
};

} // namespace iishost
