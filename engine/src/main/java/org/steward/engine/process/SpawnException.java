package org.steward.engine.process;

/** A process could not be started; the message is supervisord's spawn error text. */
final class SpawnException extends Exception {
    private static final long serialVersionUID = 1L;

    SpawnException(String message) {
        super(message);
    }
}
