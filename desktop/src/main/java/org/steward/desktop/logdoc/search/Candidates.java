package org.steward.desktop.logdoc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds places in windows where a line may match: by the needle of each branch that is rarest in the first window seen.
 * For one thread.
 */
final class Candidates {

    private final List<List<Needle>> branches;
    private List<Needle> rarest = List.of();
    private int[] next = {};

    Candidates(List<List<Needle>> branches) {
        this.branches = branches;
    }

    /** Whether there is anything to find; otherwise every line may match. */
    boolean canFind() {
        return !branches.isEmpty();
    }

    /** Longest needle that is looked for. */
    int longest() {
        return branches.stream().flatMap(List::stream).mapToInt(Needle::length).max().orElse(1);
    }

    /** Begins with a window. */
    void begin(Window window) {
        if (rarest.isEmpty()) {
            List<Needle> chosen = new ArrayList<>();
            for (List<Needle> branch : branches) {
                chosen.add(branch.stream().min(Comparator.<Needle>comparingInt(needle -> count(window, needle))
                        .thenComparing(Needle::length, Comparator.reverseOrder())).orElseThrow());
            }
            rarest = chosen;
            next = new int[chosen.size()];
        }
        Arrays.fill(next, -1);
    }

    private static int count(Window window, Needle needle) {
        int count = 0;
        for (int at = needle.in(window, 0, window.length()); at >= 0;
                at = needle.in(window, at + needle.length(), window.length())) {
            count++;
        }
        return count;
    }

    /** The next place from there on; the window's length if there is none. */
    int next(Window window, int from) {
        int nearest = window.length();
        for (int i = 0; i < next.length; i++) {
            if (next[i] < from) {
                // Beyond the nearest one of the others it is looked for only once that has been passed.
                int found = rarest.get(i).in(window, from, Math.min(window.length(), nearest + rarest.get(i).length()));
                next[i] = found < 0 ? nearest : found;
            }
            nearest = Math.min(nearest, next[i]);
        }
        return nearest;
    }

    /** Whether a line has all that one of the branches wants. */
    boolean isPossible(Window window, int from, int to) {
        for (List<Needle> branch : branches) {
            boolean all = true;
            for (int i = 0; all && i < branch.size(); i++) {
                all = branch.get(i).in(window, from, to) >= 0;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
