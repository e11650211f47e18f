package org.steward.client.connection;

import java.time.Duration;

/**
 * How a connection keeps up with its server. Immutable; the {@code with} methods give changed copies.
 *
 * @param poll how often a server without a change feed is asked
 * @param feedWait how long a server with a change feed may hold back an answer when nothing changes; at most a minute
 * @param answerLimit longest wait for an answer, beyond what {@code feedWait} allows
 * @param firstRetry wait after the first failure; it doubles with each further one
 * @param lastRetry the longest wait between two attempts
 * @param unreachableAfter how long after its last answer a stale server counts as unreachable
 */
public record ConnectionOptions(
        PollIntervals poll,
        Duration feedWait,
        Duration answerLimit,
        Duration firstRetry,
        Duration lastRetry,
        Duration unreachableAfter) {

    /**
     * Waits between an answer and the next question.
     *
     * @param fastest just after an action, when a change is about to come
     * @param usual after a change, and while somebody looks
     * @param slowest when nothing changes and nobody looks
     */
    public record PollIntervals(Duration fastest, Duration usual, Duration slowest) {

        public PollIntervals {
            if (!fastest.isPositive() || fastest.compareTo(usual) > 0 || usual.compareTo(slowest) > 0) {
                throw new IllegalArgumentException("poll intervals must be positive and rise, but are " + fastest + ", "
                        + usual + ", " + slowest);
            }
        }
    }

    public ConnectionOptions {
        if (!feedWait.isPositive() || feedWait.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("the wait for a feed must be between 0 and a minute, but is "
                    + feedWait);
        }
        if (!answerLimit.isPositive()) {
            throw new IllegalArgumentException("the limit for an answer must be positive, but is " + answerLimit);
        }
        if (!firstRetry.isPositive() || firstRetry.compareTo(lastRetry) > 0) {
            throw new IllegalArgumentException("retries must be positive and rise, but are " + firstRetry + ", "
                    + lastRetry);
        }
    }

    /**
     * A poll each second, four a second after an action, one each ten seconds when nobody looks; five seconds of feed;
     * ten seconds for an answer; retries after 0.25 to 30 seconds; unreachable after 15 seconds.
     */
    public static ConnectionOptions defaults() {
        return new ConnectionOptions(
                new PollIntervals(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(10)),
                Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(250), Duration.ofSeconds(30),
                Duration.ofSeconds(15));
    }

    /** With these poll intervals. */
    public ConnectionOptions withPoll(PollIntervals intervals) {
        return new ConnectionOptions(intervals, feedWait, answerLimit, firstRetry, lastRetry, unreachableAfter);
    }

    /** With these limits for an answer, without and with a change feed. */
    public ConnectionOptions withLimits(Duration answer, Duration feed) {
        return new ConnectionOptions(poll, feed, answer, firstRetry, lastRetry, unreachableAfter);
    }

    /** With these waits between attempts. */
    public ConnectionOptions withRetries(Duration first, Duration last) {
        return new ConnectionOptions(poll, feedWait, answerLimit, first, last, unreachableAfter);
    }
}
