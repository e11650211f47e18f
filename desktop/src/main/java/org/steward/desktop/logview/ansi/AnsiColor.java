package org.steward.desktop.logview.ansi;

/** A colour that a program asked for. */
public sealed interface AnsiColor {

    /**
     * One of the terminal's palette.
     *
     * @param number 0 to 15 are for the theme to choose, 16 to 255 are the fixed cube and greys
     */
    record Indexed(int number) implements AnsiColor {
        public Indexed {
            if (number < 0 || number > 255) {
                throw new IllegalArgumentException("there is no colour " + number);
            }
        }

        /** Whether the theme chooses what it looks like. */
        public boolean isOfTheme() {
            return number < 16;
        }

        /** What it looks like, {@code 0xRRGGBB}, for those that are not of the theme. */
        public int rgb() {
            if (number >= 232) {
                int grey = 8 + (number - 232) * 10;
                return grey << 16 | grey << 8 | grey;
            }
            int cube = number - 16;
            return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6);
        }

        private static int level(int step) {
            return step == 0 ? 0 : 55 + step * 40;
        }
    }

    /**
     * A colour of its own.
     *
     * @param rgb {@code 0xRRGGBB}
     */
    record Rgb(int rgb) implements AnsiColor {
    }
}
