package org.steward.desktop.update;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;

/**
 * What an update would do. Immutable.
 *
 * @param preview the groups that would change, and what is to be said about the files
 * @param isExact whether the server itself has compared what runs with its files; otherwise the keys are those that a
 *     stock supervisord tells, compared with what it had read before
 */
record Plan(UpdatePreview preview, boolean isExact) {

    /** How many groups change in this way. */
    static long count(Collection<UpdatePreview.Group> groups, UpdateChange change) {
        return groups.stream().filter(group -> group.change() == change).count();
    }

    /** To how many processes this happens. */
    static long count(Collection<UpdatePreview.Group> groups, UpdateAction action) {
        return groups.stream().flatMap(group -> group.processes().stream())
                .filter(process -> process.action() == action).count();
    }

    /** The group of this name, if an update would still do something about it. */
    Optional<UpdatePreview.Group> group(String name) {
        return preview.groups().stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /**
     * Whether an update would still make of each of these groups what it was said to. Processes that have started or
     * ended meanwhile are no difference; groups that are up to date by now are none either.
     */
    boolean stillHolds(List<UpdatePreview.Group> seen) {
        return preview.valid() && seen.stream().allMatch(was ->
                group(was.name()).map(is -> essence(is).equals(essence(was))).orElse(true));
    }

    private static UpdatePreview.Group essence(UpdatePreview.Group group) {
        return new UpdatePreview.Group(group.name(), group.change(), group.keys(), group.processes().stream()
                .map(process -> new UpdatePreview.Process(process.name(), process.change(), Optional.empty(),
                        UpdateAction.NONE, process.keys())).toList());
    }
}
