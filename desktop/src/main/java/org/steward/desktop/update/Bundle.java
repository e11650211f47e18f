package org.steward.desktop.update;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;

/**
 * Processes of a group to which the same happens for the same reason: thirty workers of one program are one line.
 *
 * @param names at least one
 */
record Bundle(List<String> names, UpdateChange change, UpdateAction action, List<UpdatePreview.Key> keys) {

    private record Likeness(UpdateChange change, UpdateAction action, List<UpdatePreview.Key> keys) {
    }

    /** The processes of a group, in bundles. */
    static List<Bundle> of(UpdatePreview.Group group) {
        Map<Likeness, List<String>> bundles = new LinkedHashMap<>();
        group.processes().forEach(process -> bundles.computeIfAbsent(
                new Likeness(process.change(), process.action(), process.keys()), like -> new ArrayList<>())
                .add(process.name()));
        return bundles.entrySet().stream().map(bundle -> new Bundle(List.copyOf(bundle.getValue()),
                bundle.getKey().change(), bundle.getKey().action(), bundle.getKey().keys())).toList();
    }
}
