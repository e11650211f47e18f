package org.steward.client.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The machine's own time. */
final class SystemTimeline implements Timeline {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant wall() {
        return Instant.now();
    }

    @Override
    public Doorbell doorbell() {
        return new Bell();
    }

    /** A permit is a ring; several rings are as good as one. */
    private static final class Bell implements Doorbell {
        private final Semaphore rings = new Semaphore(0);

        @Override
        public void ring() {
            rings.release();
        }

        @Override
        public void await(Duration limit) throws InterruptedException {
            if (rings.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                rings.drainPermits();
            }
        }
    }
}
