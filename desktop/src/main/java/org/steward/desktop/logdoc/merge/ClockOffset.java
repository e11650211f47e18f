package org.steward.desktop.logdoc.merge;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a server's clock is behind the one of this machine; negative if it is ahead.
 *
 * @param behind what is to be added to its times
 * @param uncertainty how much more or less it may be
 */
public record ClockOffset(Duration behind, Duration uncertainty) {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    /**
     * Measures it.
     *
     * @param says the server's time, cut to the second as in {@code getProcessInfo}
     * @param asked this machine's time when the server was asked
     * @param answered this machine's time when the answer was there
     */
    public static ClockOffset measured(Instant says, Instant asked, Instant answered) {
        Duration half = Duration.between(asked, answered).dividedBy(2);
        return new ClockOffset(Duration.between(says.plus(HALF_A_SECOND), asked.plus(half)), half.plus(HALF_A_SECOND));
    }

    /**
     * From what a connection has seen.
     *
     * @param ahead the server's time less this machine's, both cut to the second
     */
    public static ClockOffset seen(Duration ahead) {
        return new ClockOffset(ahead.negated(), HALF_A_SECOND.multipliedBy(3));
    }

    /** What to add to the server's times: nothing where the difference may be one of measuring only. */
    public Duration correction() {
        return behind.abs().compareTo(uncertainty) <= 0 ? Duration.ZERO : behind;
    }
}
