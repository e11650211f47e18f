package org.steward.desktop.logdoc.search;

import java.util.Arrays;
import org.steward.desktop.logdoc.index.Starts;

/**
 * A growing set of line numbers, about a byte for each. Its members have numbers of their own, from {@link #first} to
 * before {@link #end}, which they keep when smaller or greater ones join. Safe for any thread.
 */
public final class LineSet {

    /** Parts with fewer members are joined with what comes next. */
    private static final int SMALL = 4096;
    private static final long WIDEST = 1L << 30;

    private Part[] parts = new Part[16];
    private int head = 8;
    private int size;
    /** Number of the next member when there is none. */
    private long next;

    /** Lines {@code base + x} for each x, the first of which has the number {@code number} in the set. */
    private record Part(long number, long base, Starts lines) {
        long end() {
            return number + lines.count();
        }
    }

    /** Makes an empty set. */
    public LineSet() {
        // Parts come with lines.
    }

    /** Number of the first member. */
    public synchronized long first() {
        return size == 0 ? next : parts[head].number();
    }

    /** Number after the last member. */
    public synchronized long end() {
        return size == 0 ? next : parts[head + size - 1].end();
    }

    /** How many members there are. */
    public synchronized long count() {
        return end() - first();
    }

    /** Adds lines after all that are there. */
    synchronized void append(long base, Starts lines) {
        if (lines.count() == 0) {
            return;
        }
        if (size > 0 && canJoin(parts[head + size - 1], base)) {
            joinLast(base, lines);
            return;
        }
        if (head + size == parts.length) {
            move();
        }
        parts[head + size] = new Part(end(), base, lines);
        size++;
    }

    private static boolean canJoin(Part last, long base) {
        return last.lines().count() < SMALL && base >= last.base() && base - last.base() < WIDEST;
    }

    private void joinLast(long base, Starts lines) {
        Part last = parts[head + size - 1];
        Starts.Builder builder = last.lines().more();
        Starts.Walk walk = lines.walk();
        while (walk.next()) {
            builder.add((int) (base - last.base()) + walk.at());
        }
        parts[head + size - 1] = new Part(last.number(), last.base(), builder.done());
    }

    /** Adds lines before all that are there. */
    synchronized void prepend(long base, Starts lines) {
        if (lines.count() == 0) {
            return;
        }
        if (head == 0) {
            move();
        }
        parts[head - 1] = new Part(first() - lines.count(), base, lines);
        head--;
        size++;
    }

    private void move() {
        int room = size / 2 + 8;
        Part[] wider = new Part[size + 2 * room];
        System.arraycopy(parts, head, wider, room, size);
        parts = wider;
        head = room;
    }

    /** Puts lines in the place of {@code line} and all after it, so that nobody sees them missing. */
    synchronized void replaceFrom(long line, long base, Starts lines) {
        cutFrom(line);
        append(base, lines);
    }

    /** Takes away this line and all after it. */
    synchronized void cutFrom(long line) {
        while (size > 0) {
            int last = head + size - 1;
            Part part = parts[last];
            Starts kept = part(part, Long.MIN_VALUE, line);
            if (kept.count() > 0) {
                parts[last] = new Part(part.number(), part.base(), kept);
                return;
            }
            next = part.number();
            parts[last] = null;
            size--;
        }
    }

    /** Takes away all lines before this one. */
    synchronized void dropBefore(long line) {
        while (size > 0) {
            Part part = parts[head];
            Starts kept = part(part, line, Long.MAX_VALUE);
            if (kept.count() > 0) {
                parts[head] = new Part(part.end() - kept.count(), part.base(), kept);
                return;
            }
            next = part.end();
            parts[head] = null;
            head++;
            size--;
        }
    }

    private static Starts part(Part part, long from, long to) {
        Starts.Builder builder = new Starts.Builder(64);
        Starts.Walk walk = part.lines().walk();
        while (walk.next()) {
            long line = part.base() + walk.at();
            if (line >= from && line < to) {
                builder.add(walk.at());
            }
        }
        return builder.count() == part.lines().count() ? part.lines() : builder.done();
    }

    /** The line of a member by its number; it must be there. */
    public long at(long number) {
        long[] found = range(number, 1);
        if (found.length == 0) {
            throw new IndexOutOfBoundsException("member " + number);
        }
        return found[0];
    }

    /** Lines of members from a number on, at most so many. */
    public synchronized long[] range(long number, int most) {
        long from = Math.max(number, first());
        long[] lines = new long[Math.clamp(end() - from, 0, Math.max(0, most))];
        int done = 0;
        for (int i = partOf(from); done < lines.length; i++) {
            Starts.Walk walk = parts[i].lines().walk();
            boolean there = walk.to((int) Math.max(0, from - parts[i].number()));
            while (there && done < lines.length) {
                lines[done++] = parts[i].base() + walk.at();
                there = walk.next();
            }
        }
        return lines;
    }

    private int partOf(long number) {
        int low = head;
        int high = head + size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts[middle].number() <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The number of the first member that is this line or after it; {@link #end} if there is none. */
    public synchronized long atOrAfter(long line) {
        int low = head;
        int high = head + size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Part part = parts[middle];
            if (part.base() + part.lines().last() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == head + size) {
            return end();
        }
        Starts.Walk walk = parts[low].lines().walk();
        while (walk.next()) {
            if (parts[low].base() + walk.at() >= line) {
                return parts[low].number() + walk.index();
            }
        }
        throw new IllegalStateException("the last of a part is not in it");
    }

    /** Whether a line is a member. */
    public synchronized boolean contains(long line) {
        long number = atOrAfter(line);
        return number < end() && at(number) == line;
    }

    @Override
    public synchronized String toString() {
        return count() + " lines " + Arrays.toString(range(first(), 10));
    }
}
