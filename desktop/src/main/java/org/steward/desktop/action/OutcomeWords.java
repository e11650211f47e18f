package org.steward.desktop.action;

import java.util.Optional;
import org.steward.client.RpcFault;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.text.Messages;

/**
 * Outcomes of actions as sentences that name the process, say what happened and what to do. For any thread.
 *
 * @param action what was asked
 * @param server the server as sentences call it
 */
record OutcomeWords(ProcessAction action, String server, Messages messages) {

    /** It worked. */
    ItemResult done(String process) {
        return new ItemResult(server, process, Outcome.DONE, messages.get("action.done." + verb(action), process,
                action instanceof ProcessAction.Signal signal ? signal.signal() : ""));
    }

    /** It was so before. */
    ItemResult already(String process) {
        return new ItemResult(server, process, Outcome.ALREADY,
                messages.get("action.already." + verb(action), process));
    }

    /** It was left undone. */
    ItemResult cancelled(String process) {
        return new ItemResult(server, process, Outcome.CANCELLED, messages.get("action.cancelled", process));
    }

    /** The server said no. */
    ItemResult refused(String process, RpcFault fault) {
        return refused(process, fault.fault(), fault.text(), fault.detail());
    }

    /**
     * The server said no.
     *
     * @param text the fault as the server wrote it
     * @param why what is known beyond the fault's name; may be empty
     */
    ItemResult refused(String process, Optional<Fault> fault, String text, String why) {
        if (fault.isPresent() && isAsWished(fault.get())) {
            return already(process);
        }
        String reason = why.isEmpty() || why.equals(process) || why.endsWith(":" + process) ? "" : why;
        String key = "action.fault." + fault.map(Fault::name).orElse("other");
        String sentence = messages.has(key) ? messages.get(key, process, server, reason, reason.isEmpty() ? 0 : 1)
                : messages.get("action.fault.other", process, server, text);
        return new ItemResult(server, process, Outcome.FAILED, sentence);
    }

    /** There was no answer. */
    ItemResult unanswered(String process, TransportException failure) {
        if (failure.layer() == FailureLayer.CANCELLED) {
            return new ItemResult(server, process, Outcome.FAILED, messages.get("action.interrupted", process));
        }
        return new ItemResult(server, process, Outcome.FAILED, messages.get("action.unanswered", process, server,
                failure.getMessage(), messages.get("action.remedy." + failure.layer().name())));
    }

    /** Nobody foresaw how the call ended. */
    ItemResult unforeseen(String process, RuntimeException failure) {
        return new ItemResult(server, process, Outcome.FAILED,
                messages.get("action.unforeseen", process, failure.toString()));
    }

    private boolean isAsWished(Fault fault) {
        return switch (action) {
            case ProcessAction.Start s -> fault == Fault.ALREADY_STARTED;
            case ProcessAction.Stop s -> fault == Fault.NOT_RUNNING;
            // Somebody else was quicker: it was stopped, and runs afresh.
            case ProcessAction.Restart r -> fault == Fault.ALREADY_STARTED;
            case ProcessAction.Signal s -> false;
            case ProcessAction.ClearLogs c -> false;
        };
    }

    /** The action in keys of messages. */
    static String verb(ProcessAction action) {
        return switch (action) {
            case ProcessAction.Start s -> "start";
            case ProcessAction.Stop s -> "stop";
            case ProcessAction.Restart r -> "restart";
            case ProcessAction.Signal s -> "signal";
            case ProcessAction.ClearLogs c -> "clear";
        };
    }
}
