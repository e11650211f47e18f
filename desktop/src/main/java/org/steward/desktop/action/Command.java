package org.steward.desktop.action;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.steward.icons.Icon;

/**
 * Something the person can do: the palette, menus, tool bars and keys all show the same one.
 *
 * @param id stable name, such as {@code process.restart}; settings know its key by it
 * @param label what it is called, in the person's language
 * @param icon its icon
 * @param key the key it has by default
 * @param enabled whether it can be done now
 * @param run does it, on the JavaFX thread
 */
public record Command(
        String id,
        String label,
        Optional<Icon> icon,
        Optional<KeyCombination> key,
        ObservableBooleanValue enabled,
        Runnable run) {
}
