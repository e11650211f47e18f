package org.steward.desktop.logdoc.search;

import org.steward.desktop.logdoc.index.Starts;

/**
 * Lines and those around them, kept as matches come at either end of what is known. New matches lie all before or all
 * after the others, so what they bring comes before all members or after all, or is a member already: members keep their
 * numbers. For one thread at a time.
 *
 * @param matches lines that match
 * @param members these and those around them; the same set where there are none
 */
record Surroundings(LineSet matches, LineSet members, int before, int after) {

    static Surroundings of(int before, int after) {
        LineSet matches = new LineSet();
        return new Surroundings(matches, before + after == 0 ? matches : new LineSet(), before, after);
    }

    private boolean isPlain() {
        return members == matches;
    }

    /** Matches just before those known; lines are known from {@code result.from} to before {@code knownEnd}. */
    void before(LineScan.Result result, long knownEnd) {
        matches.prepend(result.from(), result.hits());
        if (!isPlain()) {
            long to = Math.min(knownEnd, result.end() + after);
            if (members.count() > 0) {
                to = Math.min(to, members.at(members.first()));
            }
            members.prepend(result.from(), around(result.from(), to));
        }
    }

    /** From the result's first line on, these are the matches now; lines are known from {@code knownFrom} on. */
    void after(LineScan.Result result, long knownFrom) {
        matches.replaceFrom(result.from(), result.from(), result.hits());
        if (!isPlain()) {
            long from = Math.max(knownFrom, result.from() - before);
            members.replaceFrom(from, from, around(from, result.end()));
        }
    }

    void dropBefore(long line) {
        matches.dropBefore(line);
        if (!isPlain()) {
            members.dropBefore(line);
        }
    }

    /** Members from there to there, as distances from the first. */
    private Starts around(long from, long to) {
        Starts.Builder builder = new Starts.Builder(256);
        long next = from;
        long number = matches.atOrAfter(from - after);
        while (next < to) {
            long[] some = matches.range(number, 256);
            for (long match : some) {
                if (match - before >= to) {
                    return builder.done();
                }
                next = Math.max(next, match - before);
                for (; next <= match + after && next < to; next++) {
                    builder.add((int) (next - from));
                }
            }
            if (some.length == 0) {
                return builder.done();
            }
            number += some.length;
        }
        return builder.done();
    }
}
