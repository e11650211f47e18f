package org.steward.engine.http;

import java.nio.ByteBuffer;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Posix;

/**
 * What all connections of the loop share: the system calls, one buffer to read and one to write with, and the account
 * of memory that clients cost. Loop thread only.
 */
final class Wire {
    private static final int BUFFER = 64 << 10;

    final Posix posix;
    final EventLoop loop;
    final HttpLimits limits;
    final HttpDate date = new HttpDate();
    /** Filled and emptied within one call; nothing may stay in it. */
    final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER);
    /** Filled and emptied within one call; nothing may stay in it. */
    final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER);
    private long held;

    Wire(Posix posix, EventLoop loop, HttpLimits limits) {
        this.posix = posix;
        this.loop = loop;
        this.limits = limits;
    }

    void hold(long bytes) {
        held += bytes;
    }

    long held() {
        return held;
    }

    /** Whether clients that do not read hold more memory than allowed. */
    boolean isOverdrawn() {
        return held > limits.heldBytes();
    }

    long deadline(long nanos) {
        return loop.clock().nanos() + nanos;
    }
}
