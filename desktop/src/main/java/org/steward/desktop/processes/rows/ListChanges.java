package org.steward.desktop.processes.rows;

import java.util.ArrayList;
import java.util.List;

/** How one list of rows becomes another: removals and insertions where it is enough, else one stretch replaced. */
final class ListChanges {

    /** Beyond this, one change is cheaper for everyone who listens. */
    private static final int MOST_STEPS = 50;

    /**
     * A step, to be taken after those before it.
     *
     * @param from where, in the list as it is by then
     * @param removed how many rows go from there
     * @param added rows that come there
     */
    record Change(int from, int removed, List<Row> added) { }

    private ListChanges() {
    }

    /** The steps; none when both hold the same rows in the same order. Each row may stand in a list once. */
    static List<Change> between(List<Row> old, List<Row> wanted) {
        int start = 0;
        int most = Math.min(old.size(), wanted.size());
        while (start < most && old.get(start) == wanted.get(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && old.get(old.size() - 1 - end) == wanted.get(wanted.size() - 1 - end)) {
            end++;
        }
        List<Row> before = old.subList(start, old.size() - end);
        List<Row> after = wanted.subList(start, wanted.size() - end);
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if (!before.isEmpty() && !after.isEmpty() && !hasMoves(before, after)) {
            List<Change> steps = steps(start, before, after);
            if (steps.size() <= MOST_STEPS) {
                return steps;
            }
        }
        return List.of(new Change(start, before.size(), List.copyOf(after)));
    }

    /** Marks each row that stays with its new place, others with -1, and tells whether those that stay change order. */
    private static boolean hasMoves(List<Row> before, List<Row> after) {
        before.forEach(row -> row.mark = -1);
        for (int i = 0; i < after.size(); i++) {
            after.get(i).mark = i;
        }
        int last = -1;
        for (Row row : before) {
            if (row.mark >= 0) {
                if (row.mark < last) {
                    return true;
                }
                last = row.mark;
            }
        }
        return false;
    }

    /** Walks both lists at once, with {@link Row#mark} as {@link #hasMoves} left it. */
    private static List<Change> steps(int start, List<Row> before, List<Row> after) {
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i) == after.get(j)) {
                i++;
                j++;
                continue;
            }
            int gone = i;
            while (gone < before.size() && before.get(gone).mark < 0) {
                gone++;
            }
            int until = gone < before.size() ? before.get(gone).mark : after.size();
            changes.add(new Change(start + j, gone - i, List.copyOf(after.subList(j, until))));
            i = gone;
            j = until;
        }
        return changes;
    }
}
