package org.steward.desktop.processes.rows;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.steward.desktop.processes.filter.Filter;

/**
 * What the person has chosen to see. Immutable; the {@code with} methods give changed copies.
 *
 * @param filter which processes
 * @param tab which of these
 * @param grouping how they are gathered
 * @param sorting their order; empty for that of the servers
 * @param folded ids of rows whose processes are folded away while there is no filter
 * @param foldedInFilter the same while there is one, which begins with everything unfolded
 */
public record Choice(Filter filter, Tab tab, Grouping grouping, Optional<Sorting> sorting, Set<String> folded,
        Set<String> foldedInFilter) {

    public Choice {
        folded = Set.copyOf(folded);
        foldedInFilter = Set.copyOf(foldedInFilter);
    }

    /** Everything, as a tree, in the order of the servers. */
    public static Choice initial() {
        return new Choice(Filter.all(), Tab.ALL, Grouping.TREE, Optional.empty(), Set.of(), Set.of());
    }

    /** With another filter. */
    public Choice withFilter(Filter other) {
        return new Choice(other, tab, grouping, sorting, folded,
                other.text().equals(filter.text()) ? foldedInFilter : Set.of());
    }

    /** With another tab. */
    public Choice withTab(Tab other) {
        return new Choice(filter, other, grouping, sorting, folded, foldedInFilter);
    }

    /** With another grouping. */
    public Choice withGrouping(Grouping other) {
        return new Choice(filter, tab, other, sorting, folded, foldedInFilter);
    }

    /** In another order. */
    public Choice withSorting(Optional<Sorting> other) {
        return new Choice(filter, tab, grouping, other, folded, foldedInFilter);
    }

    /** With these folded away when there is no filter. */
    public Choice withFolded(Set<String> ids) {
        return new Choice(filter, tab, grouping, sorting, ids, foldedInFilter);
    }

    /** With a row's processes folded away or not, in the way that holds now. */
    public Choice with(String id, boolean isFolded) {
        Set<String> changed = new HashSet<>(closed());
        if (isFolded) {
            changed.add(id);
        } else {
            changed.remove(id);
        }
        return withClosed(changed);
    }

    /** With just these folded away, in the way that holds now. */
    public Choice withClosed(Set<String> ids) {
        return filter.isEmpty() ? withFolded(ids) : new Choice(filter, tab, grouping, sorting, folded, ids);
    }

    /** Ids of the rows whose processes are folded away now. */
    public Set<String> closed() {
        return filter.isEmpty() ? folded : foldedInFilter;
    }
}
