#include "main/Beliefs.h"

#include <iterator>
#include <stdexcept>
#include <string_view>

namespace iishost
{

namespace
{

struct Choice
{
    Otherwise what;
    std::string_view belief;
    std::string_view name;
};

constexpr Choice Choices[] = {
    {Otherwise::VersionIsAlways7, "B01", "always-7"},
    {Otherwise::ServerSectionsInLocations, "B04", "accepted"},
    {Otherwise::LateRegistrationIsIgnored, "B05", "ignored"},
    {Otherwise::PostPriorityIsMedium, "B06", "medium"},
    {Otherwise::FinishEndsTheLastStages, "B07", "obeyed"},
    {Otherwise::NestedFinishContinues, "B08", "continue"},
    {Otherwise::EqualsAreSentInReverse, "B09", "reversed"},
    {Otherwise::AuthenticationGoesOn, "B10", "go-on"},
    {Otherwise::NestedPendingContinues, "B11", "continue"},
    {Otherwise::ParentKeepsItsHead, "B12", "parent-unchanged"},
    {Otherwise::ChildComesFirst, "B13", "child-first"},
    {Otherwise::OnlyBodiesAreBuffered, "B14", "body-only"},
    {Otherwise::ChildrenLiveUntilRelease, "B15", "until-release"},
    {Otherwise::BareCloneIsRefused, "B16", "refused"},
    {Otherwise::ForgottenClonesStay, "B17", "never"},
    {Otherwise::ChildrenAreNotAwaited, "B18", "not-awaited"},
    {Otherwise::FinalSendBeforeEndRequest, "B19", "before-end"},
    {Otherwise::FinalSendAfterPostEndRequest, "B19", "after-post-end"},
    {Otherwise::PostExecuteForHandlersOnly, "B20", "handlers-only"},
    {Otherwise::RoutineGetsBytesFirst, "B21", "bytes-first"},
    {Otherwise::OnlyReadsAreNumbered, "B22", "only-reads"},
    {Otherwise::UnknownRemainderIsZero, "B24", "zero"},
    {Otherwise::HeadersStaySeparate, "B25", "separate"},
    {Otherwise::ModulesThatCannotBeMadeAreSkipped, "B26", "skipped"},
    {Otherwise::SetUserReferences, "B27", "own-reference"},
    {Otherwise::MissingRecordIsAnError, "B28", "not-found"},
    {Otherwise::TraceEventsForSubscribersOnly, "B29", "subscribers-only"},
    {Otherwise::QuickTraceIsLoggedOnly, "B30", "log-only"},
    {Otherwise::LogDataForFirstAndHigh, "B31", "first-and-high"},
    {Otherwise::ThreadCleanupAtRequestEnd, "B33", "request-ends"},
    {Otherwise::ResumeIsNotTold, "B35", "never"},
    {Otherwise::NoTokenIsAnError, "B36", "not-found"},
    {Otherwise::PushPromiseIsRefused, "B38", "refused"},
    {Otherwise::ResetStreamIsIgnored, "B39", "ignored"},
    {Otherwise::CallbacksContinue, "B40", "continue"},
    {Otherwise::FlagsOfReadsAreIgnored, "B41", "no-flags"},
    {Otherwise::NoHandlerHasNoSubStatus, "B42", "no-substatus"},
    {Otherwise::CacheCleanupBeforeApplicationStop, "B43", "caches-first"},
    {Otherwise::StopListeningTwice, "B44", "twice"},
    {Otherwise::StopListeningNever, "B44", "never"},
    {Otherwise::KernelCacheNeedsNoInvalidator, "B45", "not-needed"},
    {Otherwise::KernelCacheAnswersConditions, "B46", "conditional-too"},
    {Otherwise::OutputCacheIsForUsersToo, "B47", "users-too"},
    {Otherwise::EveryQueryIsCachedApart, "B48", "apart"},
    {Otherwise::ForceUpdateIsIgnored, "B49", "ignored"},
    {Otherwise::SetIsCachedForbidsNothing, "B50", "cached-all-the-same"},
    {Otherwise::PreloadNeedsAlwaysRunning, "B51", "always-running"},
    {Otherwise::WarmupVariableIsNotSet, "B52", "no-variable"},
    {Otherwise::MadeUpRequestsAuthenticate, "B53", "authenticated"},
    {Otherwise::TimeSpansAreInMinutes, "B55", "minutes"},
    {Otherwise::WebSocketIsMadeBeforeOthers, "B56", "before-others"},
    {Otherwise::WrongHandshakeIsLeftAlone, "B57", "left-alone"},
    {Otherwise::SwitchWithoutHandshakeIsRefused, "B58", "refused"},
    {Otherwise::WebSocketReadsOnDemand, "B59", "on-demand"},
    {Otherwise::WebSocketCloseIsAnswered, "B60", "server-answers"},
    {Otherwise::GoneClientIsANameDeleted, "B61", "netname-deleted"},
    {Otherwise::CancelEndsTheConnection, "B62", "ends-connection"},
    {Otherwise::CloseTcpConnectionResets, "B63", "resets"},
    {Otherwise::WebSocketResponseIsSent, "B65", "sent"},
    {Otherwise::UnhealthyIsReportedOnly, "B66", "report-only"},
    {Otherwise::ChangeIsToldOfTheApplication, "B67", "of-application"},
    {Otherwise::ChangeIsToldOfThoseAbove, "B68", "those-above"},
    {Otherwise::ServerSectionsAreTakenOver, "B69", "taken-over"},
    {Otherwise::ReplacedApplicationStopsAtOnce, "B70", "at-once"},
    {Otherwise::WrongConfigurationIsLogged, "B71", "logged"},
    {Otherwise::LocksBindFilesBelow, "B72", "files-below"},
    {Otherwise::NoCertificateIsNotNegotiated, "B73", "not-negotiated"},
    {Otherwise::NoCertificateIsNoError, "B74", "succeeds"},
    {Otherwise::BadRequestIsNoError, "B76", "above-400"},
    {Otherwise::DetailsReplaceBodies, "B77", "details-replace"},
    {Otherwise::ErrorWithoutPageStays, "B78", "stays"},
    {Otherwise::HeadHasRanges, "B79", "head-too"},
    {Otherwise::SectionErrorIsACode, "B80", "code-only"},
    {Otherwise::IsLockedIsOfFilesBelow, "B81", "files-below"},
};
static_assert(std::size(Choices) == static_cast<size_t>(Otherwise::Count), "each choice has a name, once");

std::string TextOf(const Choice& choice)
{
    return std::string(choice.belief) + "=" + std::string(choice.name);
}

// Those of the belief that the text begins with, or all.
std::string Expected(std::string_view text)
{
    const std::string_view belief = text.substr(0, text.find('='));
    std::string ofBelief;
    std::string all;
    for (const Choice& choice : Choices)
    {
        const std::string entry = " " + TextOf(choice);
        all += entry;
        ofBelief += choice.belief == belief ? entry : "";
    }
    return ofBelief.empty() ? all : ofBelief;
}

} // namespace

void Beliefs::Reverse(const std::string& text)
{
    const Choice* chosen = nullptr;
    for (const Choice& choice : Choices)
        if (TextOf(choice) == text)
            chosen = &choice;
    if (chosen == nullptr)
        throw std::invalid_argument("there is no such choice; expected was one of" + Expected(text));
    for (const Choice& other : Choices)
        if (other.belief == chosen->belief && other.what != chosen->what && Are(other.what))
            throw std::invalid_argument(TextOf(other) + " was given, too; a belief is reversed in one way");
    m_otherwise.set(static_cast<size_t>(chosen->what));
}

std::string Beliefs::All()
{
    std::string text;
    for (const Choice& choice : Choices)
        text += (text.empty() ? "" : "\n") + TextOf(choice);
    return text;
}

} // namespace iishost
