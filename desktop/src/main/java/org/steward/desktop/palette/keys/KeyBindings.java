package org.steward.desktop.palette.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;

/**
 * The keys of commands as the person has set them, or as they are by default. Looks both up at each key pressed, so it
 * is always up to date. JavaFX thread.
 */
public final class KeyBindings {

    private final Commands commands;
    private final SettingsModel settings;
    private final Map<String, String> characters = new HashMap<>();
    private final List<Other> others = new ArrayList<>();
    private final List<Predicate<Command>> ofViews = new ArrayList<>();

    /** A further key of a command, which cannot be changed. */
    private record Other(KeyCombination key, String id) { }

    /** Keys of these commands, changed by these settings. */
    public KeyBindings(Commands commands, SettingsModel settings) {
        this.commands = commands;
        this.settings = settings;
    }

    /** The key of a command. */
    public Optional<KeyCombination> keyOf(Command command) {
        String changed = settings.settings().keys().get(command.id());
        if (changed == null) {
            return command.key();
        }
        return changed.isBlank() ? Optional.empty() : KeyNames.parse(changed).or(command::key);
    }

    /** The key of a command as people write it, such as {@code Ctrl+Shift+P}. */
    public Optional<String> shownKeyOf(Command command) {
        return keyOf(command).map(KeyCombination::getDisplayText);
    }

    /** Further keys of a command that work now, as people write them. */
    public List<String> furtherKeysOf(Command command) {
        List<String> keys = new ArrayList<>();
        others.stream().filter(other -> other.id().equals(command.id()) && usersOf(other.key(), command).isEmpty())
                .forEach(other -> keys.add(other.key().getDisplayText()));
        characters.forEach((character, id) -> {
            if (id.equals(command.id())) {
                keys.add(character);
            }
        });
        return keys;
    }

    /** Whether the person has changed its key. */
    public boolean isChanged(Command command) {
        return settings.settings().keys().containsKey(command.id());
    }

    /** Gives a command a further key, which works unless some command has it. */
    public void alsoKey(String id, KeyCombination key) {
        others.add(new Other(key, id));
    }

    /** Lets a character do a command when it is not typed into a text, on whatever key the keyboard has it. */
    public void alsoCharacter(String id, String character) {
        characters.put(character, id);
    }

    /** Whether a command may have a plain key: only those that have one by default, whose view sees to it. */
    public boolean takesPlainKeys(Command command) {
        return command.key().filter(KeyNames::isPlain).isPresent();
    }

    /** The command's name with its key, for tooltips and menus. */
    public String labelWithKey(Command command) {
        return shownKeyOf(command).map(key -> command.label() + "  (" + key + ")").orElse(command.label());
    }

    /**
     * The other commands that have this key. Plain keys count only within one area, the first part of the id; those that
     * have it by default as this command does share it on purpose, as each works in a place of its own.
     */
    public List<Command> usersOf(KeyCombination key, Command besides) {
        String wanted = KeyNames.canonical(key);
        return commands.all().stream().filter(other -> !other.id().equals(besides.id()))
                .filter(other -> keyOf(other).map(KeyNames::canonical).filter(wanted::equals).isPresent())
                .filter(other -> !KeyNames.isPlain(key) || area(other).equals(area(besides)))
                .filter(other -> !(isDefault(wanted, other) && isDefault(wanted, besides))).toList();
    }

    private static boolean isDefault(String key, Command command) {
        return command.key().map(KeyNames::canonical).filter(key::equals).isPresent();
    }

    /** The first part of a command's id. */
    public static String area(Command command) {
        int dot = command.id().indexOf('.');
        return dot < 0 ? command.id() : command.id().substring(0, dot);
    }

    /** Gives a command this key and takes it from its other {@linkplain #usersOf users}. */
    public void bind(Command command, KeyCombination key) {
        List<Command> losers = usersOf(key, command);
        boolean isDefault = isDefault(KeyNames.canonical(key), command);
        settings.update(old -> {
            Settings changed = old;
            for (Command loser : losers) {
                changed = changed.withKey(loser.id(), "");
            }
            return isDefault ? changed.withDefaultKey(command.id())
                    : changed.withKey(command.id(), KeyNames.canonical(key));
        });
    }

    /** Takes a command's key away. */
    public void unbind(Command command) {
        settings.update(old -> command.key().isEmpty() ? old.withDefaultKey(command.id())
                : old.withKey(command.id(), ""));
    }

    /** Gives a command its default key, and takes that from those that were given it instead. */
    public void reset(Command command) {
        command.key().ifPresentOrElse(key -> bind(command, key),
                () -> settings.update(old -> old.withDefaultKey(command.id())));
    }

    /**
     * Makes the keys work in a window: all but plain ones and those of some view, and nothing that the node with the
     * focus has used.
     */
    public void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, this::isOfWindow));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> typed(event, scene));
    }

    private boolean isOfWindow(Command command) {
        return keyOf(command).filter(key -> !KeyNames.isPlain(key)).isPresent()
                && ofViews.stream().noneMatch(which -> which.test(command));
    }

    /**
     * Makes the keys of some commands work inside a view and nowhere else, plain ones too, unless the person is typing a
     * text there. They come before what the view's controls do with the same keys. A command that cannot be done leaves
     * its key to one of the window that can.
     */
    public void installOn(Node view, Predicate<Command> which) {
        ofViews.add(which);
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            List<Command> meant = meant(event, which);
            boolean can = meant.stream().anyMatch(command -> command.enabled().get());
            if (!isTyping(view.getScene()) && (can || meant(event, this::isOfWindow).stream()
                    .noneMatch(command -> command.enabled().get()))) {
                run(event, meant);
            }
        });
    }

    private List<Command> meant(KeyEvent event, Predicate<Command> which) {
        return commands.all().stream().filter(which)
                .filter(command -> keyOf(command).filter(key -> key.match(event)).isPresent()).toList();
    }

    /** Does the first that can be done, or says why none can; uses the key up if it is one of theirs. */
    private void run(KeyEvent event, List<Command> meant) {
        if (!meant.isEmpty()) {
            event.consume();
            meant.stream().filter(command -> command.enabled().get()).findFirst()
                    .or(() -> meant.stream().filter(command -> !command.whyNot().get().isEmpty()).findFirst())
                    .ifPresent(commands::run);
        }
    }

    private void pressed(KeyEvent event, Predicate<Command> which) {
        if (event.isConsumed()) {
            return;
        }
        List<Command> meant = meant(event, which);
        run(event, meant);
        if (meant.isEmpty()) {
            others.stream().filter(other -> other.key().match(event)).findFirst().ifPresent(other -> {
                event.consume();
                commands.run(other.id());
            });
        }
    }

    private void typed(KeyEvent event, Scene scene) {
        String id = characters.get(event.getCharacter());
        if (id != null && !event.isConsumed() && !isTyping(scene)) {
            event.consume();
            commands.run(id);
        }
    }

    private static boolean isTyping(Scene scene) {
        Node owner = scene == null ? null : scene.getFocusOwner();
        return owner instanceof TextInputControl || owner != null && owner.getInputMethodRequests() != null;
    }
}
