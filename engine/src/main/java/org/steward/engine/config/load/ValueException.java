package org.steward.engine.config.load;

/** A text that is not a value of its type; the message is supervisord's. Costs no stack trace. */
final class ValueException extends Exception {
    private static final long serialVersionUID = 1L;

    ValueException(String message) {
        super(message, null, false, false);
    }
}
