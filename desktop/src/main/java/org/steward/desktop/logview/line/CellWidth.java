package org.steward.desktop.logview.line;

/** How many cells of a grid a character takes, as terminals have it. */
final class CellWidth {

    private static final int EMOJI_STYLE = 0xFE0F;

    private CellWidth() {
    }

    /** Cells of what a reader takes for one character: 0 for what is invisible, 2 for East Asian ones and emoji. */
    static int of(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (isWide(first) || text.indexOf(EMOJI_STYLE, start) >= 0 && text.indexOf(EMOJI_STYLE, start) < end) {
            return 2;
        }
        return switch (Character.getType(first)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 1;
        };
    }

    private static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        return c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xA960 && c <= 0xA97F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1B000 && c <= 0x1B2FF
                || c >= 0x1F1E6 && c <= 0x1F2FF
                || c >= 0x20000 && c <= 0x3FFFD
                || Character.isEmojiPresentation(c);
    }
}
