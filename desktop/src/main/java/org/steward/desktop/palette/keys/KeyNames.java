package org.steward.desktop.palette.keys;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Keys as texts and back. */
public final class KeyNames {

    private static final Set<KeyCode> MODIFIERS = EnumSet.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ALT,
            KeyCode.ALT_GRAPH, KeyCode.META, KeyCode.COMMAND, KeyCode.WINDOWS, KeyCode.CAPS, KeyCode.NUM_LOCK,
            KeyCode.UNDEFINED);

    private KeyNames() {
    }

    /** The key of a text, as {@link KeyCombination#valueOf} reads it; empty for none and for one without sense. */
    public static Optional<KeyCombination> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyCombination.valueOf(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key that was pressed; empty when only modifiers are down. */
    public static Optional<KeyCodeCombination> pressed(KeyEvent event) {
        if (MODIFIERS.contains(event.getCode())) {
            return Optional.empty();
        }
        return Optional.of(new KeyCodeCombination(event.getCode(), down(event.isShiftDown()),
                ModifierValue.UP, down(event.isAltDown()), down(event.isMetaDown()), down(event.isControlDown())));
    }

    private static ModifierValue down(boolean isDown) {
        return isDown ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /** One text for one key, however it is written: the same for {@code Shortcut+K} and {@code Ctrl+k}. */
    public static String canonical(KeyCombination key) {
        StringBuilder text = new StringBuilder();
        append(text, "Ctrl+", key.getControl() == ModifierValue.DOWN || key.getShortcut() == ModifierValue.DOWN);
        append(text, "Alt+", key.getAlt() == ModifierValue.DOWN);
        append(text, "Meta+", key.getMeta() == ModifierValue.DOWN);
        append(text, "Shift+", key.getShift() == ModifierValue.DOWN);
        return text.append(switch (key) {
            case KeyCodeCombination code -> code.getCode().getName();
            case KeyCharacterCombination character -> character.getCharacter().toUpperCase(java.util.Locale.ROOT);
            default -> key.getName();
        }).toString();
    }

    private static void append(StringBuilder text, String name, boolean isDown) {
        if (isDown) {
            text.append(name);
        }
    }

    /** Whether pressing it may be typing or moving about: no Ctrl, Alt or Meta, and no function key. */
    public static boolean isPlain(KeyCombination key) {
        boolean modified = key.getControl() == ModifierValue.DOWN || key.getShortcut() == ModifierValue.DOWN
                || key.getAlt() == ModifierValue.DOWN || key.getMeta() == ModifierValue.DOWN;
        return !modified && !(key instanceof KeyCodeCombination code && code.getCode().isFunctionKey());
    }
}
