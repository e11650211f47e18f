package org.steward.client.ctl.console;

/** Where a session's lines go. For one thread, except {@link #bytes}, which several may call. */
public interface Output {

    /** Writes text to standard output at once; it ends with a newline unless it is a prompt. */
    void text(CharSequence text);

    /** Writes one line to standard output. */
    default void line(String text) {
        text(text + "\n");
    }

    /** Passes bytes of a log on to standard output at once. */
    void bytes(byte[] bytes, int length);

    /** Writes one line to standard error. */
    void remark(String text);
}
