package org.steward.desktop.processes.rows;

/** The last values of a figure, oldest first. For one thread. */
public final class Trend {

    /** How many values are kept. */
    public static final int LENGTH = 40;

    private final float[] values = new float[LENGTH];
    private int count;
    private int next;

    /** Adds one at the end; whether that makes another picture, which it does not where all are the same. */
    boolean add(double value) {
        boolean differs = count < LENGTH || !isFlat((float) value);
        values[next] = (float) value;
        next = (next + 1) % LENGTH;
        count = Math.min(count + 1, LENGTH);
        return differs;
    }

    private boolean isFlat(float value) {
        for (float one : values) {
            if (one != value) {
                return false;
            }
        }
        return true;
    }

    /** How many there are. */
    public int size() {
        return count;
    }

    /** A value; 0 is the oldest. */
    public float get(int index) {
        return values[Math.floorMod(next - count + index, LENGTH)];
    }

    /** The greatest; 0 when there are none. */
    public float max() {
        float max = 0;
        for (int i = 0; i < count; i++) {
            max = Math.max(max, get(i));
        }
        return max;
    }
}
