package org.steward.desktop.text;

import java.time.Duration;
import java.time.Instant;

/** Lengths of time in words, two units at most: {@code 3 h 12 m}. Immutable; for any thread. */
public final class Durations {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** From here on hours say nothing. */
    private static final long LONG = 3 * DAY;
    private static final long TENTHS_BELOW_MILLIS = 9_950;

    private final Messages messages;

    /** Words of this language. */
    public Durations(Messages messages) {
        this.messages = messages;
    }

    /** To the second: {@code 12 s}, {@code 5 m 12 s}, {@code 3 h 12 m}, {@code 1 d 4 h}, {@code 9 d}; below 0 is 0. */
    public String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < MINUTE) {
            return messages.get("text.duration.s", seconds);
        }
        if (seconds < HOUR) {
            return two("text.duration.ms", "text.duration.m", seconds / MINUTE, seconds % MINUTE);
        }
        if (seconds < DAY) {
            return two("text.duration.hm", "text.duration.h", seconds / HOUR, seconds % HOUR / MINUTE);
        }
        if (seconds < LONG) {
            return two("text.duration.dh", "text.duration.d", seconds / DAY, seconds % DAY / HOUR);
        }
        return messages.get("text.duration.d", seconds / DAY);
    }

    /** Like {@link #of}, but with tenths below ten seconds and {@code 12 ms} below a tenth. */
    public String exact(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 100) {
            return messages.get("text.duration.millis", millis);
        }
        if (millis < TENTHS_BELOW_MILLIS) {
            return messages.get("text.duration.tenths", Math.round(millis / 100.0) / 10.0);
        }
        return of(duration.plusMillis(500));
    }

    /** How long ago something was: {@code 12 s ago}, {@code just now}, or {@code in 5 s} by a clock that is ahead. */
    public String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toSeconds() < -1) {
            return messages.get("text.age.ahead", of(age.negated()));
        }
        return age.toSeconds() < 1 ? messages.get("text.age.now") : messages.get("text.age.ago", of(age));
    }

    private String two(String both, String one, long larger, long smaller) {
        return smaller == 0 ? messages.get(one, larger) : messages.get(both, larger, smaller);
    }
}
