package org.steward.engine.http;

import java.nio.ByteBuffer;

/**
 * A body that is pulled as fast as its reader takes it, such as a log that is followed. Loop thread only.
 *
 * <p>Nothing is asked for while the client has not taken what it was given, so a slow reader costs one buffer.
 */
public interface BodySource {

    /** What {@link #fill} can say of the time after it. */
    enum Next {
        /** There may be more at once. */
        MORE,
        /** Nothing more for now; {@link HttpExchange#wake} will be called. */
        WAIT,
        /** That was the last of it. */
        END,
        /** The body cannot be completed: the connection is cut, so that the client notices. */
        BROKEN
    }

    /** Puts what there is, if anything, into the direct buffer; the position moves. */
    Next fill(ByteBuffer into);

    /** Called exactly once, when the body is done or the client has gone. */
    void close();
}
