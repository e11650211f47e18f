package org.steward.client.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: twice as long each time, up to a limit, and shortened by a random part of up to a
 * half, so that clients which lost a server together do not return together.
 */
final class Backoff {

    private final Duration first;
    private final Duration last;
    private final RandomGenerator random;
    private Duration next;

    Backoff(Duration first, Duration last, RandomGenerator random) {
        this.first = first;
        this.last = last;
        this.random = random;
        this.next = first;
    }

    /** The wait after one more failure. */
    Duration next() {
        Duration full = next;
        Duration doubled = full.multipliedBy(2);
        next = doubled.compareTo(last) < 0 ? doubled : last;
        return full.minusNanos(random.nextLong(full.toNanos() / 2 + 1));
    }

    /** It worked: the next failure is a first one. */
    void reset() {
        next = first;
    }
}
