package org.steward.desktop.figures;

/**
 * The last samples of one process in little room: 300 in 3.6 kB. One thread adds, any thread copies.
 */
final class SampleRing {

    static final int LENGTH = 300;
    private static final int KILO = 1024;
    private static final int NOT_KNOWN = -1;

    /** Tenths of a second after {@code base}. */
    private final int[] at = new int[LENGTH];
    private final float[] cpu = new float[LENGTH];
    private final int[] kilobytes = new int[LENGTH];
    private final long base;
    private int next;
    private int count;

    /** For samples from this moment on, epoch milliseconds. */
    SampleRing(long base) {
        this.base = base;
    }

    /** Adds a sample; the processor time may be NaN. */
    synchronized void add(long moment, float cpuPercent, long rss) {
        put(moment, cpuPercent, (int) Math.min(Integer.MAX_VALUE, rss / KILO));
    }

    /** It does not run, or nobody can tell. Several in a row are one. */
    synchronized void addGap(long moment) {
        int last = (next + LENGTH - 1) % LENGTH;
        if (count > 0 && kilobytes[last] != NOT_KNOWN) {
            put(moment, Float.NaN, NOT_KNOWN);
        }
    }

    private void put(long moment, float cpuPercent, int kilo) {
        at[next] = (int) ((moment - base) / 100);
        cpu[next] = cpuPercent;
        kilobytes[next] = kilo;
        next = (next + 1) % LENGTH;
        count = Math.min(LENGTH, count + 1);
    }

    synchronized Samples copy() {
        long[] moments = new long[count];
        float[] shares = new float[count];
        double[] memory = new double[count];
        for (int i = 0; i < count; i++) {
            int from = (next - count + i + LENGTH) % LENGTH;
            moments[i] = base + at[from] * 100L;
            shares[i] = cpu[from];
            memory[i] = kilobytes[from] == NOT_KNOWN ? Double.NaN : (double) kilobytes[from] * KILO;
        }
        return new Samples(moments, shares, memory);
    }
}
