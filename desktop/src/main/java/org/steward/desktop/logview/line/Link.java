package org.steward.desktop.logview.line;

/** Something in a line that leads elsewhere. Columns are chars of the line's text. */
public sealed interface Link {

    /** Its first column. */
    int start();

    /** After its last column. */
    int end();

    /**
     * An address for the browser.
     *
     * @param url as written, without what follows it in the sentence
     */
    record Web(int start, int end, String url) implements Link {
    }

    /**
     * A place in a file.
     *
     * @param path as written; may be a bare file name, as in Java's stack traces
     * @param line from 1
     */
    record Place(int start, int end, String path, int line) implements Link {
    }
}
