package org.steward.desktop.logview.pane;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyEvent;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.text.Messages;

/**
 * The window's commands {@code log.*}, which act on the pane that was used last. Their keys work inside panes, plain
 * ones too. JavaFX thread.
 */
public final class PaneCommands {

    private final Commands commands;
    private final KeyBindings keys;
    private final ReadOnlyBooleanWrapper hasPane = new ReadOnlyBooleanWrapper(this, "hasPane");
    private Optional<Pane> pane = Optional.empty();

    /** Adds a command for each action. */
    public PaneCommands(Commands commands, KeyBindings keys, Messages messages) {
        this.commands = commands;
        this.keys = keys;
        for (PaneAction action : PaneAction.values()) {
            commands.add(new Command(action.command(), messages.get("logview.do." + action.id()),
                    Optional.of(action.icon()), action.key(), hasPane.getReadOnlyProperty(),
                    () -> pane.ifPresent(used -> used.run(action))));
        }
    }

    /** This pane is used now. */
    public void use(Pane used) {
        pane = Optional.of(used);
        hasPane.set(true);
    }

    /** This pane is not there any more. */
    public void leave(Pane left) {
        if (pane.filter(used -> used == left).isPresent()) {
            pane = Optional.empty();
            hasPane.set(false);
        }
    }

    /** The pane that was used last. */
    public Optional<Pane> pane() {
        return pane;
    }

    /** What an action is called, with its key, for tooltips. */
    String tip(PaneAction action) {
        return keys.labelWithKey(command(action));
    }

    /** What an action is called. */
    public String label(PaneAction action) {
        return command(action).label();
    }

    Command command(PaneAction action) {
        return commands.find(action.command()).orElseThrow();
    }

    /** The action whose key this is; plain keys only where nobody types. */
    Optional<PaneAction> meant(KeyEvent event, boolean isTyping) {
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
        return isPlain && isTyping ? Optional.empty() : Arrays.stream(PaneAction.values())
                .filter(action -> keys.keyOf(command(action)).filter(key -> key.match(event)).isPresent()).findFirst();
    }
}
