package org.steward.desktop.servers;

import java.util.Locale;
import java.util.Optional;

/** Colours that tell servers apart; the style sheets' {@code -server-<name>}. */
public enum ServerColor {
    NONE, BLUE, TEAL, GREEN, YELLOW, ORANGE, RED, PINK, PURPLE;

    /** Its name in files and style sheets. */
    public String styleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour of this name in a file. */
    public static Optional<ServerColor> named(String name) {
        for (ServerColor color : values()) {
            if (color.styleName().equals(name)) {
                return Optional.of(color);
            }
        }
        return Optional.empty();
    }
}
