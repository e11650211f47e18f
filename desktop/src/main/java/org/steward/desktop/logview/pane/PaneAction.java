package org.steward.desktop.logview.pane;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.steward.icons.Icon;

/** What can be done in a pane; each is the command {@code log.<id>} and has the message {@code logview.do.<id>}. */
public enum PaneAction {
    FOLLOW(Icon.FOLLOW, "F"),
    WRAP(Icon.WRAP, "W"),
    COLORS(Icon.COLORS, "C"),
    NUMBERS(Icon.NUMBERS, "L"),
    FIND(Icon.SEARCH, "Shortcut+F"),
    FILTER(Icon.FILTER, "Shortcut+Shift+F"),
    HIGHLIGHTS(Icon.COLORS, "Shortcut+H"),
    FIND_NEXT(Icon.CHEVRON_DOWN, "F3"),
    FIND_PREVIOUS(Icon.CHEVRON_UP, "Shift+F3"),
    GO_TO(Icon.CHEVRON_RIGHT, "Shortcut+G"),
    MARK(Icon.BOOKMARK, "M"),
    NEXT_MARK(Icon.ARROW_DOWN, "F2"),
    PREVIOUS_MARK(Icon.ARROW_UP, "Shift+F2"),
    COPY(Icon.COPY, "Shortcut+C"),
    CLEAR_VIEW(Icon.CLEAR, "Shortcut+L"),
    SAVE_ALL(Icon.SAVE, "Shortcut+S"),
    SAVE_MATCHES(Icon.SAVE, ""),
    SAVE_FILTERED(Icon.SAVE, ""),
    SAVE_VISIBLE(Icon.SAVE, ""),
    SAVE_SELECTED(Icon.SAVE, ""),
    TRUNCATE(Icon.TRASH, ""),
    SEND_LINE(Icon.SEND, "Shortcut+I"),
    LARGER(Icon.ADD, "Shortcut+Plus"),
    SMALLER(Icon.REMOVE, "Shortcut+Minus"),
    USUAL_SIZE(Icon.UNDO, "Shortcut+0");

    private final Icon icon;
    private final String key;

    PaneAction(Icon icon, String key) {
        this.icon = icon;
        this.key = key;
    }

    /** Its icon. */
    public Icon icon() {
        return icon;
    }

    /** Its key by default; empty for none. */
    Optional<KeyCombination> key() {
        return key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
    }

    /** Its last part of the command's id and of the message's key. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The command that does it in the pane used last. */
    public String command() {
        return "log." + id();
    }
}
