package org.steward.engine.http;

/** A request that cannot be taken; after the answer the connection is closed, as its framing is in doubt. */
final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    /**
     * @param status the HTTP status to answer
     * @param reason what is wrong, for the log
     */
    BadRequestException(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
