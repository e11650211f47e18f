package org.steward.desktop.update;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.steward.client.RpcFault;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.transport.TransportException;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.servers.FailureText;
import org.steward.desktop.text.Messages;

/**
 * What an update does and did, in sentences. For any thread.
 *
 * @param server the server as sentences call it
 */
record UpdateWords(String server, Messages messages) {

    /** Why the server cannot be asked, and what to do about it. */
    Trouble trouble(Exception failure) {
        return switch (failure) {
            case RpcFault fault when fault.is(Fault.SHUTDOWN_STATE) -> new Trouble(
                    messages.get("update.trouble.shutdown", server), messages.get("update.trouble.shutdown.fix"));
            case RpcFault fault -> new Trouble(messages.get("update.trouble.fault", server, fault.text()),
                    messages.get("update.trouble.fault.fix"));
            case TransportException none -> new Trouble(messages.get("update.trouble.unanswered", server,
                    FailureText.what(messages, none.layer())), FailureText.remedy(messages, none.layer()));
            default -> new Trouble(messages.get("update.trouble.fault", server, String.valueOf(failure.getMessage())),
                    messages.get("update.trouble.fault.fix"));
        };
    }

    /** "3 processes restart, 1 stops": what happens to these groups' processes; empty if nothing does. */
    String consequences(Collection<UpdatePreview.Group> groups) {
        return List.of(UpdateAction.RESTART, UpdateAction.STOP, UpdateAction.START).stream()
                .filter(action -> Plan.count(groups, action) > 0)
                .map(action -> messages.get("update.count." + action.name(), Plan.count(groups, action)))
                .collect(Collectors.joining(messages.get("update.and")));
    }

    /** "1 program added, 2 changed". */
    String changes(Collection<UpdatePreview.Group> groups) {
        return List.of(UpdateChange.ADDED, UpdateChange.CHANGED, UpdateChange.REMOVED).stream()
                .filter(change -> Plan.count(groups, change) > 0)
                .map(change -> messages.get("update.groups." + change.name(), Plan.count(groups, change)))
                .collect(Collectors.joining(messages.get("update.and")));
    }

    ItemResult done(UpdatePreview.Group group) {
        return new ItemResult(server, group.name(), Outcome.DONE,
                messages.get("update.did." + group.change().name(), group.name()));
    }

    ItemResult already(String group) {
        return new ItemResult(server, group, Outcome.ALREADY, messages.get("update.already", group));
    }

    ItemResult cancelled(String group) {
        return new ItemResult(server, group, Outcome.CANCELLED, messages.get("update.cancelled", group));
    }

    /** Processes of it did not stop, so that nothing was changed. */
    ItemResult notStopped(String group, List<ActionStatus> failed) {
        return failed(group, messages.get("update.failed.stop", group, failed.stream()
                .map(status -> messages.get("update.failed.one", status.name(), status.description()))
                .collect(Collectors.joining(messages.get("update.and")))));
    }

    /** The server said no before anything was taken out. */
    ItemResult refused(String group, RpcFault fault) {
        return failed(group, fault.is(Fault.STILL_RUNNING) ? messages.get("update.failed.running", group)
                : messages.get("update.failed.fault", group, server, fault.text()));
    }

    /** The old group is gone, and the new one was not taken: the worst that can happen. */
    ItemResult lost(String group, RpcFault fault) {
        return failed(group, messages.get("update.failed.lost", group, fault.text()));
    }

    ItemResult unanswered(String group, TransportException failure) {
        return failed(group, messages.get("update.failed.unanswered", group, server,
                FailureText.what(messages, failure.layer()), FailureText.remedy(messages, failure.layer())));
    }

    private ItemResult failed(String group, String sentence) {
        return new ItemResult(server, group, Outcome.FAILED, sentence);
    }
}
