package org.steward.desktop.palette.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** The best of many candidates, of which only these are made into items. */
final class Best {

    private record Candidate(int score, int order, Supplier<Item> item) { }

    private static final Comparator<Candidate> WORST_FIRST =
            Comparator.comparingInt(Candidate::score).thenComparing(Comparator.comparingInt(Candidate::order).reversed());

    private final int most;
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>(WORST_FIRST);
    private int offered;

    Best(int most) {
        this.most = most;
    }

    /** Takes a candidate if it is among the best; of equal ones the first offered is the better. */
    void offer(int score, Supplier<Item> item) {
        int order = offered++;
        if (queue.size() < most) {
            queue.add(new Candidate(score, order, item));
        } else if (queue.peek().score() < score) {
            queue.poll();
            queue.add(new Candidate(score, order, item));
        }
    }

    /** The best, the very best first. */
    List<Item> items() {
        List<Candidate> sorted = new ArrayList<>(queue);
        sorted.sort(WORST_FIRST.reversed());
        return sorted.stream().map(candidate -> candidate.item().get()).toList();
    }
}
