package org.steward.desktop.logdoc.index;

import java.util.Arrays;

/**
 * Where lines begin in a block, as offsets in it, in order: one byte for most lines. Immutable.
 *
 * <p>Each is stored as the distance from the one before, seven bits to a byte, the low ones first.
 */
public final class Starts {

    /** No line begins. */
    public static final Starts NONE = new Starts(new byte[0], 0, 0);

    private final byte[] gaps;
    private final int count;
    private final int last;

    private Starts(byte[] gaps, int count, int last) {
        this.gaps = gaps;
        this.count = count;
        this.last = last;
    }

    /** How many lines begin. */
    public int count() {
        return count;
    }

    /** Bytes of memory it takes. */
    public int bytes() {
        return gaps.length;
    }

    /** The last of them; 0 if there is none. */
    public int last() {
        return last;
    }

    /** Goes through them in order. */
    public Walk walk() {
        return new Walk();
    }

    /** The starts of this, and of what is added. */
    public Builder more() {
        Builder builder = new Builder(gaps.length + 64);
        System.arraycopy(gaps, 0, builder.gaps, 0, gaps.length);
        builder.length = gaps.length;
        builder.count = count;
        builder.last = last;
        return builder;
    }

    /** A place in the order. For one thread. */
    public final class Walk {
        private int place;
        private int index = -1;
        private int at;

        private Walk() {
        }

        /** Goes to the next; false behind the last. */
        public boolean next() {
            if (index + 1 >= count) {
                return false;
            }
            index++;
            int shift = 0;
            byte b;
            do {
                b = gaps[place++];
                at += (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            return true;
        }

        /** Goes to this one, which must not be behind; false if there is none. */
        public boolean to(int wanted) {
            while (index < wanted) {
                if (!next()) {
                    return false;
                }
            }
            return true;
        }

        /** Which it is, from 0; -1 before the first. */
        public int index() {
            return index;
        }

        /** Where the line begins, in bytes from the block's beginning. */
        public int at() {
            return at;
        }
    }

    /** Takes starts in order. For one thread; may be used again after {@link #reset}. */
    public static final class Builder {
        private byte[] gaps;
        private int length;
        private int count;
        private int last;

        /** Room for so many bytes at first. */
        public Builder(int room) {
            gaps = new byte[room];
        }

        /** Forgets all. */
        public void reset() {
            length = 0;
            count = 0;
            last = 0;
        }

        /** How many were added. */
        public int count() {
            return count;
        }

        /** Adds a line that begins here, not before the one added last. */
        public void add(int at) {
            if (length + 5 > gaps.length) {
                gaps = Arrays.copyOf(gaps, Math.max(64, gaps.length * 2));
            }
            int gap = at - last;
            last = at;
            count++;
            while (gap >= 0x80) {
                gaps[length++] = (byte) (gap | 0x80);
                gap >>>= 7;
            }
            gaps[length++] = (byte) gap;
        }

        /** Those added. */
        public Starts done() {
            return count == 0 ? NONE : new Starts(Arrays.copyOf(gaps, length), count, last);
        }
    }
}
