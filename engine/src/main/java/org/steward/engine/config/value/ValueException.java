package org.steward.engine.config.value;

/** A text that is not a value of its type; the message is supervisord's. Costs no stack trace. */
public final class ValueException extends Exception {
    private static final long serialVersionUID = 1L;

    /** An error with supervisord's text. */
    public ValueException(String message) {
        super(message, null, false, false);
    }
}
