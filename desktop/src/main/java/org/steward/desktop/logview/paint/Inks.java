package org.steward.desktop.logview.paint;

import java.util.Optional;
import javafx.scene.paint.Color;
import org.steward.desktop.logview.ansi.AnsiColor;
import org.steward.desktop.logview.ansi.AnsiStyle;

/** What styles look like in the colours in force. Colours that could not be read on the background are moved away. */
final class Inks {

    private static final double DIMMED = 0.6;
    private static final int STEPS = 8;

    private final Swatches swatches;

    Inks(Swatches swatches) {
        this.swatches = swatches;
    }

    /** Colour of the text. */
    Color text(AnsiStyle style) {
        if (style.is(AnsiStyle.Trait.HIDDEN)) {
            return Color.TRANSPARENT;
        }
        boolean inverse = style.is(AnsiStyle.Trait.INVERSE);
        Color behind = behind(style).orElse(swatches.get(Swatch.BACKGROUND));
        Optional<AnsiColor> asked = inverse ? style.background() : style.foreground();
        Color usual = swatches.get(inverse ? Swatch.BACKGROUND : Swatch.TEXT);
        Color ink = asked.map(this::color).map(color -> readable(color, behind)).orElse(usual);
        return style.is(AnsiStyle.Trait.DIM) ? behind.interpolate(ink, DIMMED) : ink;
    }

    /** Colour behind the text. */
    Optional<Color> behind(AnsiStyle style) {
        return style.is(AnsiStyle.Trait.INVERSE)
                ? Optional.of(style.foreground().map(this::color).orElse(swatches.get(Swatch.TEXT)))
                : style.background().map(this::color);
    }

    private Color color(AnsiColor color) {
        return switch (color) {
            case AnsiColor.Indexed indexed when indexed.isOfTheme() -> swatches.get(Swatch.ansi(indexed.number()));
            case AnsiColor.Indexed indexed -> rgb(indexed.rgb());
            case AnsiColor.Rgb own -> rgb(own.rgb());
        };
    }

    private static Color rgb(int rgb) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** The colour itself, or one nearer to black or white that has a contrast of 3:1. */
    static Color readable(Color color, Color behind) {
        Color far = luminance(behind) > 0.18 ? Color.BLACK : Color.WHITE;
        Color shown = color;
        for (int step = 1; step <= STEPS && contrast(shown, behind) < 3; step++) {
            shown = color.interpolate(far, (double) step / STEPS);
        }
        return shown;
    }

    static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
