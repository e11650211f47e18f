package org.steward.desktop.activity;

import javafx.scene.Node;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** How a level looks: never told by colour alone. JavaFX thread. */
public final class LevelLook {

    private LevelLook() {
    }

    /** The icon of something that happened: of what was done while all is well, of the level when it is not. */
    public static Icon icon(Level level, Icon ofAction) {
        return switch (level) {
            case GOOD, INFO -> ofAction;
            case WARNING -> Icon.WARNING;
            case FAILED -> Icon.ERROR;
        };
    }

    /** A new node for an entry, with the style class of its level. */
    public static Node of(Entry entry) {
        return Icons.of(icon(entry.level(), entry.icon()), styleClass(entry.level()));
    }

    /** The style class of a level, such as {@code level-failed}. */
    public static String styleClass(Level level) {
        return switch (level) {
            case GOOD -> "level-good";
            case INFO -> "level-info";
            case WARNING -> "level-warning";
            case FAILED -> "level-failed";
        };
    }
}
