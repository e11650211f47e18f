package org.steward.peer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition of another process until a deadline. */
public final class Await {
    /** Long enough for a loaded machine, short enough to see a hang. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private static final long STEP_NANOS = 10_000_000;

    private Await() {
    }

    /** Returns once the condition holds; fails naming {@code what} after {@link #LIMIT}. */
    public static void until(String what, BooleanSupplier condition) {
        value(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The first value the supplier has; fails naming {@code what} after {@link #LIMIT}. */
    public static <T> T value(String what, Supplier<Optional<T>> supplier) {
        return value(what, LIMIT, supplier);
    }

    /** The first value the supplier has; fails naming {@code what} after {@code limit}. */
    public static <T> T value(String what, Duration limit, Supplier<Optional<T>> supplier) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            // Asked before: after a stall the condition is looked at once more.
            boolean last = System.nanoTime() - end > 0;
            Optional<T> value = supplier.get();
            if (value.isPresent()) {
                return value.get();
            }
            if (last) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
