package org.steward.client.logs;

import java.nio.ByteBuffer;

/** What a follower of a log meets. */
public sealed interface LogEvent {

    /** Where the follower is after this. */
    LogPosition end();

    /**
     * The next bytes, which follow without a gap on what came before.
     *
     * @param at where they begin
     * @param bytes at least one; valid until the follower is asked for the next event
     * @param exact see {@link LogPiece#exact}
     */
    record Bytes(LogPosition at, ByteBuffer bytes, boolean exact) implements LogEvent {
        @Override
        public LogPosition end() {
            return at.plus(bytes.limit());
        }
    }

    /**
     * The log goes on in a newer file, and nothing was missed in between.
     *
     * @param end the beginning of the newer file
     */
    record Rotated(LogPosition end) implements LogEvent {
    }

    /**
     * The log goes on in other bytes, and what was written in between may have been missed: how much, nobody can tell.
     *
     * @param from the end of what was delivered
     * @param end where it goes on
     * @param cause why
     */
    record Gap(LogPosition from, LogPosition end, Cause cause) implements LogEvent {
    }

    /** Why bytes may have been missed. */
    enum Cause {
        /** The file was emptied in place: cleared or truncated, or rotated by a log that keeps no backups. */
        TRUNCATED,
        /** The file is smaller or has other bytes than before, and it cannot be told why: rotated or truncated. */
        REPLACED,
        /** Rotations came faster than the reader, and the oldest file is already gone. */
        OVERTAKEN
    }
}
