package org.steward.desktop.logview.paint;

import java.util.Locale;
import javafx.scene.paint.Color;

/** The colours that style sheets give to a log, each the property {@code -log-<name>}. */
public enum Swatch {
    TEXT(Color.BLACK), BACKGROUND(Color.WHITE), GUTTER(Color.WHITESMOKE), GUTTER_TEXT(Color.GRAY),
    GUTTER_LINE(Color.LIGHTGRAY), CURRENT_LINE(Color.WHITESMOKE), SELECTION(Color.LIGHTBLUE), PICTURE(Color.GRAY),
    LINK(Color.BLUE), MARK(Color.BLUE), MATCH(Color.YELLOW), MATCH_CURRENT(Color.ORANGE), NOTE(Color.GRAY),
    NOTE_BACKGROUND(Color.WHITESMOKE),
    LEVEL_DEBUG(Color.LIGHTGRAY), LEVEL_INFO(Color.LIGHTBLUE), LEVEL_WARNING(Color.GOLD), LEVEL_ERROR(Color.RED),
    ANSI_0(Color.BLACK), ANSI_1(Color.RED), ANSI_2(Color.GREEN), ANSI_3(Color.OLIVE),
    ANSI_4(Color.BLUE), ANSI_5(Color.PURPLE), ANSI_6(Color.TEAL), ANSI_7(Color.GRAY),
    ANSI_8(Color.DARKGRAY), ANSI_9(Color.RED), ANSI_10(Color.GREEN), ANSI_11(Color.OLIVE),
    ANSI_12(Color.BLUE), ANSI_13(Color.PURPLE), ANSI_14(Color.TEAL), ANSI_15(Color.BLACK),
    SOURCE_1(Color.BLUE), SOURCE_2(Color.TEAL), SOURCE_3(Color.GREEN), SOURCE_4(Color.OLIVE), SOURCE_5(Color.ORANGE),
    SOURCE_6(Color.RED), SOURCE_7(Color.PINK), SOURCE_8(Color.PURPLE);

    /** How many colours there are for sources, before they begin again. */
    public static final int SOURCES = 8;

    private final Color usual;

    Swatch(Color usual) {
        this.usual = usual;
    }

    /** What it is without a style sheet. */
    Color usual() {
        return usual;
    }

    /** Its property in style sheets. */
    public String property() {
        return "-log-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The theme's colour of this number, 0 to 15. */
    static Swatch ansi(int number) {
        return values()[ANSI_0.ordinal() + number];
    }

    /** The colour of a source, from 0 on. */
    public static Swatch source(int number) {
        return values()[SOURCE_1.ordinal() + Math.floorMod(number, SOURCES)];
    }
}
