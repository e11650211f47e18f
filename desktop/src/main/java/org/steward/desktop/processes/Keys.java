package org.steward.desktop.processes;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.steward.desktop.action.Command;
import org.steward.desktop.settings.SettingsModel;

/** Keys of commands as the person has set them, or as they are by default. */
final class Keys {

    private final SettingsModel settings;

    Keys(SettingsModel settings) {
        this.settings = settings;
    }

    /** The key of a command; empty when it has none, or one that cannot be read. */
    Optional<KeyCombination> of(Command command) {
        Optional<String> changed = Optional.ofNullable(settings.settings().keys().get(command.id()));
        if (changed.isEmpty()) {
            return command.key();
        }
        try {
            return changed.filter(key -> !key.isBlank()).map(KeyCombination::valueOf);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The command's name with its key, for tooltips and menus. */
    String withKey(Command command) {
        return of(command).map(key -> command.label() + "  (" + key.getDisplayText() + ")").orElse(command.label());
    }
}
