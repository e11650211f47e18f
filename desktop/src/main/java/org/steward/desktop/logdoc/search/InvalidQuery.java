package org.steward.desktop.logdoc.search;

/** A query that cannot be used. */
public final class InvalidQuery extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;

    InvalidQuery(String reason, int position) {
        super(reason);
        this.position = position;
    }

    /** Which character of the expression is wrong, from 0; -1 where none can be named. */
    public int position() {
        return position;
    }
}
