package org.steward.desktop.processes.rows;

/**
 * Decides when rows may change places because their values have changed.
 *
 * <p>A row must not move away from under the pointer, nor while somebody selects, scrolls or walks through the table
 * with the keys. So values are painted at once, but the order follows only when the table has been left alone: two
 * seconds after the last touch when the pointer is elsewhere, ten when it rests on the table. Then it follows every
 * three seconds, so that rows of about the same load do not dance;
 * states, which change seldom, are followed at once. What the person asks for (a click on a header, a
 * filter, F5) is sorted at once, and orders that values cannot change, such as by name, are always right. For one
 * thread.
 */
public final class Calm {

    private static final long SECOND = 1_000_000_000L;
    private static final long AWAY = 2 * SECOND;
    private static final long RESTING = 10 * SECOND;
    private static final long BETWEEN = 3 * SECOND;

    private boolean inside;
    private long touched;
    private long sorted;

    /** Nobody has touched the table yet. */
    public Calm(long nanos) {
        touched = nanos - RESTING;
        sorted = nanos - BETWEEN;
    }

    /** The pointer moved, a key was pressed, the table was scrolled or a menu is open. */
    public void touch(long nanos) {
        touched = nanos;
    }

    /** The pointer came over the table or left it. */
    public void setInside(boolean isInside, long nanos) {
        inside = isInside;
        touched = nanos;
    }

    void sorted(long nanos) {
        sorted = nanos;
    }

    /** Whether the order may follow now; {@code rare} says that what it goes by changes seldom, as states do. */
    boolean allows(long nanos, boolean rare) {
        return nanos - touched >= (inside ? RESTING : AWAY) && (rare || nanos - sorted >= BETWEEN);
    }
}
