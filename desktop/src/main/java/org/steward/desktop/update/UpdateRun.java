package org.steward.desktop.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.steward.client.RpcFault;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.transport.TransportException;
import org.steward.desktop.activity.ItemResult;

/**
 * Updates groups one after another, in supervisorctl's order: first those that go, then those that change, then those
 * that come. Blocks; for a background thread.
 */
final class UpdateRun {

    /** Is told how far it is, on the thread of the run. */
    interface Progress {
        /** A group's turn has come. */
        void begins(String group);

        /** What became of a group; once for each. */
        void ended(ItemResult result);
    }

    private static final List<UpdateChange> ORDER =
            List.of(UpdateChange.REMOVED, UpdateChange.CHANGED, UpdateChange.ADDED, UpdateChange.UNCHANGED);

    private final UpdateSource source;
    private final UpdateWords words;
    private final BooleanSupplier cancelled;
    private final Progress progress;

    UpdateRun(UpdateSource source, UpdateWords words, BooleanSupplier cancelled, Progress progress) {
        this.source = source;
        this.words = words;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /**
     * Updates these groups, provided that the update would still do what the person has seen.
     *
     * @return what it would do instead; then nothing was done
     */
    Optional<Plan> apply(List<UpdatePreview.Group> seen) throws RpcFault, TransportException {
        Plan now = source.preview();
        if (!now.stillHolds(seen)) {
            return Optional.of(now);
        }
        source.takeFiles();
        List<UpdatePreview.Group> ordered = new ArrayList<>(seen);
        ordered.sort(Comparator.comparing(group -> ORDER.indexOf(group.change())));
        Optional<TransportException> absence = Optional.empty();
        for (UpdatePreview.Group group : ordered) {
            if (cancelled.getAsBoolean()) {
                progress.ended(words.cancelled(group.name()));
            } else if (absence.isPresent()) {
                progress.ended(words.unanswered(group.name(), absence.get()));
            } else {
                progress.begins(group.name());
                try {
                    progress.ended(now.group(group.name()).isEmpty() ? words.already(group.name()) : update(group));
                } catch (TransportException e) {
                    absence = Optional.of(e);
                    progress.ended(words.unanswered(group.name(), e));
                }
            }
        }
        return Optional.empty();
    }

    private ItemResult update(UpdatePreview.Group group) throws TransportException {
        boolean goes = group.change() != UpdateChange.ADDED;
        if (goes) {
            Optional<ItemResult> obstacle = takeOut(group);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
        }
        if (group.change() == UpdateChange.REMOVED) {
            return words.done(group);
        }
        try {
            source.add(group.name());
            return words.done(group);
        } catch (RpcFault fault) {
            if (fault.is(Fault.ALREADY_ADDED)) {
                return words.already(group.name());
            }
            return goes ? words.lost(group.name(), fault) : words.refused(group.name(), fault);
        }
    }

    /** Stops a group and takes it out of service; what keeps it from that. */
    private Optional<ItemResult> takeOut(UpdatePreview.Group group) throws TransportException {
        try {
            List<ActionStatus> failed = source.stop(group.name()).stream()
                    .filter(status -> status.status() == Fault.FAILED).toList();
            if (!failed.isEmpty()) {
                return Optional.of(words.notStopped(group.name(), failed));
            }
            source.remove(group.name());
            return Optional.empty();
        } catch (RpcFault fault) {
            // Somebody else has taken it out meanwhile: that was to be done anyway.
            return fault.is(Fault.BAD_NAME) ? Optional.empty() : Optional.of(words.refused(group.name(), fault));
        }
    }
}
