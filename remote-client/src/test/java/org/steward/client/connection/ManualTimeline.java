package org.steward.client.connection;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Time that passes only when a test says so. */
final class ManualTimeline implements Timeline {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Duration passed = Duration.ZERO;
    private Optional<Duration> sleep = Optional.empty();
    private boolean rung;

    @Override
    public synchronized long nanos() {
        return passed.toNanos();
    }

    @Override
    public synchronized Instant wall() {
        return Instant.ofEpochSecond(1_000_000).plus(passed);
    }

    @Override
    public Doorbell doorbell() {
        return new Doorbell() {
            @Override
            public void ring() {
                synchronized (ManualTimeline.this) {
                    rung = true;
                    ManualTimeline.this.notifyAll();
                }
            }

            @Override
            public void await(Duration limit) throws InterruptedException {
                synchronized (ManualTimeline.this) {
                    Duration end = passed.plus(limit);
                    sleep = Optional.of(limit);
                    ManualTimeline.this.notifyAll();
                    while (!rung && passed.compareTo(end) < 0) {
                        ManualTimeline.this.wait();
                    }
                    sleep = Optional.empty();
                    rung = false;
                }
            }
        };
    }

    /** Waits until the one who uses this time waits, and tells for how long. */
    synchronized Duration awaitSleep() throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (sleep.isEmpty()) {
            if (System.nanoTime() > end) {
                fail("nobody waits");
            }
            wait(100);
        }
        return sleep.get();
    }

    /** Lets the wait in progress pass and waits for the next one. */
    synchronized Duration pass() throws InterruptedException {
        passed = passed.plus(awaitSleep());
        sleep = Optional.empty();
        notifyAll();
        return awaitSleep();
    }
}
