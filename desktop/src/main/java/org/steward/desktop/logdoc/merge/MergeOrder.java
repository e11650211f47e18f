package org.steward.desktop.logdoc.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which source each merged line is from: a byte for each, and now and then where the sources stand. Merged lines keep
 * their numbers when others join at either end. Safe for any thread.
 */
final class MergeOrder {

    private static final int CHUNK = 4096;

    private final int sources;
    private final List<Chunk> chunks = new ArrayList<>();
    /** Chunks before the first of the list, nearest first in the deque. */
    private final ArrayDeque<Chunk> head = new ArrayDeque<>();
    private long[] ends;
    private long first;
    private long end;

    /** {@code bases}: of each source, the line that comes next at the chunk's beginning. */
    private static final class Chunk {
        private final long number;
        private final long[] bases;
        private final byte[] order;
        private int size;

        Chunk(long number, long[] bases, byte[] order, int size) {
            this.number = number;
            this.bases = bases;
            this.order = order;
            this.size = size;
        }
    }

    /** A line of a source. */
    record Place(int source, long line) {
    }

    /** Merging begins at these lines of the sources, to both sides; merged lines begin with this number. */
    MergeOrder(long[] starts, long number) {
        sources = starts.length;
        ends = starts.clone();
        first = number;
        end = number;
    }

    synchronized long first() {
        return first;
    }

    synchronized long end() {
        return end;
    }

    /** The next line of this source comes at the end. */
    synchronized void append(int source) {
        Chunk last = chunks.isEmpty() ? null : chunks.getLast();
        if (last == null || last.size == CHUNK || last.order.length < CHUNK) {
            last = new Chunk(end, ends.clone(), new byte[CHUNK], 0);
            chunks.add(last);
        }
        last.order[last.size++] = (byte) source;
        ends[source]++;
        end++;
    }

    /** Lines come before the first: of these sources, the last one first. */
    synchronized void prepend(byte[] backwards, int length) {
        if (length == 0) {
            return;
        }
        long[] bases = firstBases();
        byte[] order = new byte[length];
        for (int i = 0; i < length; i++) {
            order[length - 1 - i] = backwards[i];
            bases[backwards[i] & 0xFF]--;
        }
        first -= length;
        head.addFirst(new Chunk(first, bases, order, length));
    }

    private long[] firstBases() {
        if (!head.isEmpty()) {
            return head.getFirst().bases.clone();
        }
        return chunks.isEmpty() ? ends.clone() : chunks.getFirst().bases.clone();
    }

    /** The places of merged lines from a number on. */
    synchronized List<Place> range(long from, int most) {
        settle();
        List<Place> places = new ArrayList<>();
        long number = Math.max(from, first);
        int i = chunkOf(number);
        while (places.size() < most && i < chunks.size()) {
            Chunk chunk = chunks.get(i++);
            long[] next = chunk.bases.clone();
            for (int k = 0; k < chunk.size && places.size() < most; k++) {
                int source = chunk.order[k] & 0xFF;
                if (chunk.number + k >= number) {
                    places.add(new Place(source, next[source]));
                }
                next[source]++;
            }
        }
        return places;
    }

    /** The number of the merged line that is this line of a source; {@link Long#MIN_VALUE} if it is not merged. */
    synchronized long numberOf(int source, long line) {
        settle();
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).bases[source] <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (chunks.isEmpty() || source >= sources) {
            return Long.MIN_VALUE;
        }
        Chunk chunk = chunks.get(low);
        long next = chunk.bases[source];
        for (int k = 0; k < chunk.size; k++) {
            if ((chunk.order[k] & 0xFF) == source && next++ == line) {
                return chunk.number + k;
            }
        }
        return Long.MIN_VALUE;
    }

    /** The line of a source that is at a merged number, or its next one after that. */
    synchronized long lineAt(int source, long number) {
        settle();
        if (chunks.isEmpty()) {
            return ends[source];
        }
        Chunk chunk = chunks.get(chunkOf(number));
        long line = chunk.bases[source];
        for (int k = 0; k < chunk.size && chunk.number + k < number; k++) {
            line += (chunk.order[k] & 0xFF) == source ? 1 : 0;
        }
        return line;
    }

    /** Moves what came at the beginning into the list. */
    private void settle() {
        if (!head.isEmpty()) {
            chunks.addAll(0, head);
            head.clear();
        }
    }

    private int chunkOf(long number) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).number <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public synchronized String toString() {
        return first + " to " + end + " of " + sources + " sources, which are at " + Arrays.toString(ends);
    }
}
