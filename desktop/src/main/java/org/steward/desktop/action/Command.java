package org.steward.desktop.action;

import java.util.Optional;
import java.util.function.Supplier;
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
 * @param whyNot why it cannot be done now and what would mend that, in sentences; empty when it can be done, or when
 *     nobody can say. Asked anew each time, on the JavaFX thread
 */
public record Command(
        String id,
        String label,
        Optional<Icon> icon,
        Optional<KeyCombination> key,
        ObservableBooleanValue enabled,
        Runnable run,
        Supplier<String> whyNot) {

    /** One that says nothing when it cannot be done. */
    public Command(String id, String label, Optional<Icon> icon, Optional<KeyCombination> key,
            ObservableBooleanValue enabled, Runnable run) {
        this(id, label, icon, key, enabled, run, () -> "");
    }
}
