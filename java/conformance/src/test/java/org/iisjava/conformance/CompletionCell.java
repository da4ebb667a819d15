package org.iisjava.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One combination of timing, request, notification, operation and answer: what IIS does then, or why IIS has not got it. Of
 * what is believed about IIS without a source, it depends on B08, B11 to B13, B19, B21 to B23 and B40.
 *
 * @param timing the switch of iishost
 * @param child whether the module runs in a child request
 * @param place the notification that the operation is started in
 */
record CompletionCell(String timing, boolean child, String place, String operation, String answer)
{
    static final List<String> TIMINGS = List.of("later", "early", "inline");
    static final List<String> OPERATIONS = List.of("read", "readWithFlags", "readCallback", "write", "writeCallback",
        "flush", "flushCallback", "fullDuplex", "executeRequest", "notifyCustomNotification",
        "negotiateClientCertificate", "postCompletion", "postCompletionByThread", "postCompletionWithRoutine",
        "indicateCompletion", "indicateCompletionByThread", "indicateCompletionInCompletion");
    static final List<String> ANSWERS = List.of("RQ_NOTIFICATION_CONTINUE", "RQ_NOTIFICATION_FINISH_REQUEST");
    static final List<String> NESTED =
        List.of("onCustomRequestNotification", "onSendResponse", "onReadEntity", "onMapPath");
    /** In the order of the pipeline. */
    static final List<String> STAGES = List.of("onBeginRequest", "onPostBeginRequest", "onAuthenticateRequest",
        "onPostAuthenticateRequest", "onAuthorizeRequest", "onPostAuthorizeRequest", "onResolveRequestCache",
        "onPostResolveRequestCache", "onMapRequestHandler", "onPostMapRequestHandler", "onAcquireRequestState",
        "onPostAcquireRequestState", "onPreExecuteRequestHandler", "onPostPreExecuteRequestHandler",
        "onExecuteRequestHandler", "onPostExecuteRequestHandler", "onReleaseRequestState",
        "onPostReleaseRequestState", "onUpdateRequestCache", "onPostUpdateRequestCache", "onLogRequest",
        "onPostLogRequest", "onEndRequest", "onPostEndRequest");

    private static final int EXECUTE = STAGES.indexOf("onExecuteRequestHandler");
    private static final int LOG = STAGES.indexOf("onLogRequest");
    private static final Set<String> READS = Set.of("read", "readWithFlags", "readCallback");
    private static final Set<String> WRITES = Set.of("write", "writeCallback", "fullDuplex");
    private static final Set<String> FLUSHES = Set.of("flush", "flushCallback");
    private static final String S_OK = "0x00000000 (S_OK)";
    /** The completion of a custom notification in which a listener has pended. */
    private static final String OF_RAISER = "completion 80 false 0 " + S_OK + " 4";

    static List<CompletionCell> all()
    {
        List<CompletionCell> cells = new ArrayList<>();
        for (String timing : TIMINGS)
        {
            for (boolean child : List.of(false, true))
            {
                for (String place : places())
                {
                    OPERATIONS.forEach(operation -> ANSWERS
                        .forEach(answer -> cells.add(new CompletionCell(timing, child, place, operation, answer))));
                }
            }
        }
        return cells;
    }

    static List<String> places()
    {
        List<String> places = new ArrayList<>(STAGES);
        places.addAll(NESTED);
        return places;
    }

    /** Why there is no such combination, or null. */
    String excluded()
    {
        if (sends() && place.equals("onPostEndRequest"))
        {
            return "the response has been sent";
        }
        if (sends() && place.equals("onSendResponse"))
        {
            return "a send is under way, and what is written goes with it";
        }
        if (operation.equals("fullDuplex") && isNested())
        {
            return "which notification an operation in full duplex belongs to is known for stages only";
        }
        return null;
    }

    /** What has the module do it. */
    String[] headers(String name)
    {
        return new String[]{"X-Cell", name, "X-Place", place, "X-Operation", operation, "X-Answer", answer};
    }

    /** What the module sees. */
    List<String> lines()
    {
        List<String> lines = new ArrayList<>(STAGES.subList(0, stage() + 1));
        lines.add("start");
        completion(lines);
        if (place.equals("onCustomRequestNotification") && pends())
        {
            lines.add(OF_RAISER);
        }
        lines.addAll(STAGES.subList(finishes() ? LOG : stage() + 1, STAGES.size()));
        lines.add("disposed");
        return lines;
    }

    /** Whether this is what the module has seen. */
    boolean isSeen(String record)
    {
        boolean mayAnswerAtOnce = operation.endsWith("Callback") || operation.equals("indicateCompletionByThread");
        return mayAnswerAtOnce ? without(OF_RAISER, record.lines().toList()).equals(without(OF_RAISER, lines()))
            : record.equals(String.join("\n", lines()));
    }

    /** What the client gets. */
    String body()
    {
        String own = WRITES.contains(operation) ? "written"
            : FLUSHES.contains(operation) ? "flushed" : operation.equals("executeRequest") ? "child" : "";
        return stage() >= EXECUTE ? "handled" + own : finishes() ? own : own + "handled";
    }

    private static List<String> without(String line, List<String> lines)
    {
        return lines.stream().filter(each -> !each.equals(line)).toList();
    }

    private void completion(List<String> lines)
    {
        int read = place.equals("onReadEntity") ? "dy".length() : "body".length();
        int written = "written".length() + (stage() >= EXECUTE ? "handled".length() : 0);
        if (operation.equals("fullDuplex"))
        {
            lines.add("read " + read + ", written " + written);
        }
        else if (READS.contains(operation))
        {
            transfer(lines, read, 1);
        }
        else if (WRITES.contains(operation) || FLUSHES.contains(operation))
        {
            transfer(lines, written, 2);
        }
        else
        {
            other(lines);
        }
    }

    private void transfer(List<String> lines, int bytes, int code)
    {
        if (timing.equals("inline"))
        {
            lines.add("inline " + bytes);
        }
        else
        {
            lines.add((operation.endsWith("Callback") ? "callback true " : "completion " + notification() + " ")
                + bytes + " " + S_OK + " " + code);
        }
    }

    private void other(List<String> lines)
    {
        switch (operation)
        {
            case "executeRequest" -> transfer(lines, 0, 3);
            case "notifyCustomNotification" -> lines.add("completion " + notification() + " 0 " + S_OK + " 4");
            case "negotiateClientCertificate" -> lines.add("not started"); // there is no TLS
            case "indicateCompletion", "indicateCompletionByThread" ->
            {
                // nobody is called
            }
            default ->
            {
                if (operation.equals("postCompletionWithRoutine"))
                {
                    lines.add("routine true 0 321");
                }
                lines.add("completion " + notification() + " 123 " + S_OK + " 0");
            }
        }
    }

    private boolean sends()
    {
        return WRITES.contains(operation) || FLUSHES.contains(operation) || operation.equals("executeRequest");
    }

    /** Whether its notification is suspended, and does not have its answer when it returns. */
    private boolean pends()
    {
        boolean transfers = READS.contains(operation) || sends();
        return !operation.equals("negotiateClientCertificate") && !operation.equals("indicateCompletion")
            && !(transfers && timing.equals("inline"));
    }

    private boolean finishes()
    {
        return answer.equals("RQ_NOTIFICATION_FINISH_REQUEST") && stage() < LOG;
    }

    private boolean isNested()
    {
        return NESTED.contains(place);
    }

    /** The nested ones are raised in the handler. */
    private int stage()
    {
        return isNested() ? EXECUTE : STAGES.indexOf(place);
    }

    private String notification()
    {
        return isNested() ? Long.toHexString(0x10000000L << NESTED.indexOf(place)) + " false"
            : Integer.toHexString(1 << stage() / 2) + " " + (stage() % 2 == 1);
    }
}
