package org.steward.desktop.figures;

/**
 * What a process used over time, oldest first. The arrays are of the same length and are not to be changed.
 *
 * @param at when, epoch milliseconds of this machine
 * @param cpu percent of one core; NaN where it did not run or nobody could tell
 * @param rss resident memory in bytes; NaN in the same way
 */
public record Samples(long[] at, float[] cpu, double[] rss) {

    /** There are none. */
    public static final Samples NONE = new Samples(new long[0], new float[0], new double[0]);

    /** How many there are. */
    public int count() {
        return at.length;
    }
}
