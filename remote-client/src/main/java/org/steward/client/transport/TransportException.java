package org.steward.client.transport;

import java.io.IOException;

/** A call that got no answer from the server: which layer failed, what exactly, and what to do about it. */
public final class TransportException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FailureLayer layer;
    private final int status;

    /** A failure of this layer; the message names the server and says what happened. */
    public TransportException(FailureLayer layer, String message) {
        this(layer, message, 0);
    }

    /** A failure that came as an HTTP status. */
    public TransportException(FailureLayer layer, String message, int status) {
        super(message);
        this.layer = layer;
        this.status = status;
    }

    /** How far the call came. */
    public FailureLayer layer() {
        return layer;
    }

    /** The HTTP status; 0 if the call did not come that far. */
    public int status() {
        return status;
    }

    /** What the user can do, in one line. */
    public String remedy() {
        return layer.remedy();
    }
}
