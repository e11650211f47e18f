package org.steward.desktop.logview.ansi;

import static org.steward.desktop.logview.ansi.AnsiStyle.Trait.BOLD;
import static org.steward.desktop.logview.ansi.AnsiStyle.Trait.DIM;
import static org.steward.desktop.logview.ansi.AnsiStyle.Trait.HIDDEN;
import static org.steward.desktop.logview.ansi.AnsiStyle.Trait.INVERSE;
import static org.steward.desktop.logview.ansi.AnsiStyle.Trait.ITALIC;
import static org.steward.desktop.logview.ansi.AnsiStyle.Trait.STRIKE;
import static org.steward.desktop.logview.ansi.AnsiStyle.Trait.UNDERLINE;

import java.util.Optional;

/** Select Graphic Rendition: what the numbers of {@code CSI … m} do to a style. Unknown numbers do nothing. */
final class Sgr {

    private static final int EXTENDED = 38;
    private static final int INDEXED = 5;
    private static final int TRUE_COLOR = 2;

    private Sgr() {
    }

    /** The style after a sequence with these parameters, which {@code ;} separates; {@code :} separates their parts. */
    static AnsiStyle apply(AnsiStyle before, String parameters) {
        AnsiStyle style = before;
        String[] words = parameters.split(";", -1);
        int at = 0;
        while (at < words.length) {
            if (words[at].indexOf(':') >= 0) {
                style = withParts(style, words[at].split(":", -1));
                at++;
                continue;
            }
            int code = number(words, at);
            if (code == EXTENDED || code == EXTENDED + 10) {
                style = colored(style, code, extended(words, at + 1));
                at += number(words, at + 1) == INDEXED ? 3 : number(words, at + 1) == TRUE_COLOR ? 5 : 2;
            } else {
                style = simple(style, code);
                at++;
            }
        }
        return style;
    }

    /** As in {@code 38:2::r:g:b}, {@code 38:2:r:g:b}, {@code 38:5:n}, {@code 4:3}. */
    private static AnsiStyle withParts(AnsiStyle style, String[] parts) {
        int code = number(parts, 0);
        if (code == 4) {
            return number(parts, 1) == 0 ? style.without(UNDERLINE) : style.with(UNDERLINE);
        }
        if (code != EXTENDED && code != EXTENDED + 10) {
            return style;
        }
        if (number(parts, 1) == TRUE_COLOR && parts.length >= 6) {
            return colored(style, code, rgb(number(parts, 3), number(parts, 4), number(parts, 5)));
        }
        return colored(style, code, extended(parts, 1));
    }

    private static Optional<AnsiColor> extended(String[] words, int at) {
        return switch (number(words, at)) {
            case INDEXED -> at + 1 < words.length && number(words, at + 1) <= 255
                    ? Optional.of(new AnsiColor.Indexed(number(words, at + 1))) : Optional.empty();
            case TRUE_COLOR -> at + 3 < words.length
                    ? rgb(number(words, at + 1), number(words, at + 2), number(words, at + 3)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<AnsiColor> rgb(int red, int green, int blue) {
        return red > 255 || green > 255 || blue > 255 ? Optional.empty()
                : Optional.of(new AnsiColor.Rgb(red << 16 | green << 8 | blue));
    }

    private static AnsiStyle colored(AnsiStyle style, int code, Optional<AnsiColor> color) {
        if (color.isEmpty()) {
            return style;
        }
        return code == EXTENDED ? style.withForeground(color) : style.withBackground(color);
    }

    private static AnsiStyle simple(AnsiStyle style, int code) {
        return switch (code) {
            case 0 -> AnsiStyle.PLAIN;
            case 1 -> style.with(BOLD);
            case 2 -> style.with(DIM);
            case 3 -> style.with(ITALIC);
            case 4, 21 -> style.with(UNDERLINE);
            case 7 -> style.with(INVERSE);
            case 8 -> style.with(HIDDEN);
            case 9 -> style.with(STRIKE);
            case 22 -> style.without(BOLD, DIM);
            case 23 -> style.without(ITALIC);
            case 24 -> style.without(UNDERLINE);
            case 27 -> style.without(INVERSE);
            case 28 -> style.without(HIDDEN);
            case 29 -> style.without(STRIKE);
            case 39 -> style.withForeground(Optional.empty());
            case 49 -> style.withBackground(Optional.empty());
            default -> paletteColor(style, code);
        };
    }

    private static AnsiStyle paletteColor(AnsiStyle style, int code) {
        int digit = code % 10;
        if (digit > 7) {
            return style;
        }
        return switch (code / 10) {
            case 3 -> style.withForeground(Optional.of(new AnsiColor.Indexed(digit)));
            case 4 -> style.withBackground(Optional.of(new AnsiColor.Indexed(digit)));
            case 9 -> style.withForeground(Optional.of(new AnsiColor.Indexed(digit + 8)));
            case 10 -> style.withBackground(Optional.of(new AnsiColor.Indexed(digit + 8)));
            default -> style;
        };
    }

    /** A parameter; one left out is 0, one that is no number or too large does nothing. */
    private static int number(String[] words, int at) {
        if (at >= words.length || words[at].isEmpty()) {
            return 0;
        }
        String word = words[at];
        if (word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.MAX_VALUE;
        }
        return Integer.parseInt(word);
    }
}
