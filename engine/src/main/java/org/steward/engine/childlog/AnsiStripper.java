package org.steward.engine.childlog;

/**
 * Removes the terminal escape sequences supervisord's {@code strip_ansi} removes: ESC {@code [} up to the first of
 * {@code H f A B C D R s u J K h l p m}. A sequence that the chunk cuts off goes with all that follows, as there.
 */
final class AnsiStripper {
    private static final String TERMINATORS = "HfABCDRsuJKhlpm";
    private static final byte ESC = 0x1b;

    private AnsiStripper() {}

    /** Moves what remains to the front; returns its length. */
    static int strip(byte[] data, int length) {
        int out = 0;
        int i = 0;
        while (i < length) {
            if (data[i] == ESC && i + 1 < length && data[i + 1] == '[') {
                int end = i + 2;
                while (end < length && TERMINATORS.indexOf(data[end]) < 0) {
                    end++;
                }
                i = end + 1;
            } else {
                data[out++] = data[i++];
            }
        }
        return out;
    }
}
