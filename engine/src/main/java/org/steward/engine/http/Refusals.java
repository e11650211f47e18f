package org.steward.engine.http;

import org.steward.engine.childlog.MainLog;
import org.steward.engine.loop.Clock;

/**
 * Reports refused clients in the main log: each one, but only the first few of a minute, so that nobody fills the disk
 * with bad requests. Loop thread only.
 */
final class Refusals {
    private static final int PER_MINUTE = 20;
    /** The most characters of a text that are reported. */
    private static final int MOST = 300;
    private static final long MINUTE = 60_000_000_000L;

    private final MainLog log;
    private final Clock clock;
    private long since;
    private int count;

    Refusals(MainLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.since = clock.nanos();
    }

    void report(String server, String what) {
        long now = clock.nanos();
        if (now - since > MINUTE) {
            if (count > PER_MINUTE) {
                log.warn((count - PER_MINUTE) + " more refused HTTP requests were not logged");
            }
            since = now;
            count = 0;
        }
        if (++count <= PER_MINUTE) {
            log.warn("HTTP server '" + server + "' refused a request: " + printable(what));
        }
    }

    /**
     * A text a client had a part in, on one line of bounded length: a path may hold an escaped line end, and would
     * forge lines of the log.
     */
    static String printable(String text) {
        int length = Math.min(text.length(), MOST);
        StringBuilder line = new StringBuilder(length + 3);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) ? '?' : c);
        }
        return line.append(length < text.length() ? "..." : "").toString();
    }
}
