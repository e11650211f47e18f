package org.steward.desktop.logview.line;

/** Makes control characters seen, so that no byte of a log hides. Tabs stay, they are seen by what they do. */
public final class Visible {

    private static final int PICTURES = 0x2400;
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char UNNAMED = '\u25a1';

    private Visible() {
    }

    /** The text with a picture for each control character; as many chars as before. */
    public static String of(String text) {
        int at = 0;
        while (at < text.length() && !isControl(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = at; i < chars.length; i++) {
            if (isControl(chars[i])) {
                chars[i] = picture(chars[i]);
            }
        }
        return new String(chars);
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' || c >= 0x7f && c <= 0x9f;
    }

    private static char picture(char c) {
        return c < ' ' ? (char) (PICTURES + c) : c == 0x7f ? PICTURE_OF_DELETE : UNNAMED;
    }

    /** Whether this char stands for a control character or for bytes that are no text. */
    public static boolean isPicture(char c) {
        return c >= PICTURES && c <= PICTURE_OF_DELETE || c == '\ufffd' || c == UNNAMED;
    }
}
