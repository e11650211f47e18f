package org.steward.engine.http;

import java.util.concurrent.TimeUnit;

/**
 * What clients may cost.
 *
 * @param headBytes    request line and headers of one request
 * @param bodyBytes    body of one request
 * @param connections  open connections of one server; one more is closed at once
 * @param heldBytes    memory for half-sent requests and answers not yet taken, all servers together; who would exceed
 *                     it is cut off
 * @param requestNanos how long a request may take to arrive, and an answer may wait for its reader to go on
 * @param idleNanos    how long a connection may stay open between two requests
 * @param sweepNanos   how often, while there are connections, the two times above are checked
 */
public record HttpLimits(
        int headBytes,
        int bodyBytes,
        int connections,
        long heldBytes,
        long requestNanos,
        long idleNanos,
        long sweepNanos) {

    /** What the daemon runs with. */
    public static final HttpLimits DEFAULT = new HttpLimits(
            16 << 10,
            8 << 20,
            1000,
            64 << 20,
            TimeUnit.SECONDS.toNanos(60),
            TimeUnit.MINUTES.toNanos(30),
            TimeUnit.SECONDS.toNanos(10));
}
