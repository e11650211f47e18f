package org.steward.desktop.action;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All commands of the window, in the order they were added. JavaFX thread. */
public final class Commands {

    private final ObservableList<Command> all = FXCollections.observableArrayList();
    // Kept: such a view listens weakly, and those who listen to it would hear nothing once it is gone.
    private final ObservableList<Command> view = FXCollections.unmodifiableObservableList(all);
    private BiConsumer<Command, String> refused = (command, why) -> { };

    /** All of them. */
    public ObservableList<Command> all() {
        return view;
    }

    /** Adds a command; its id must be new. */
    public void add(Command command) {
        if (find(command.id()).isPresent()) {
            throw new IllegalArgumentException("there already is a command " + command.id());
        }
        all.add(command);
    }

    /** The command of this id. */
    public Optional<Command> find(String id) {
        return all.stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /** Does a command if it can be done now, and says why not otherwise. */
    public void run(String id) {
        find(id).ifPresent(this::run);
    }

    /** Does a command if it can be done now, and says why not otherwise. */
    public void run(Command command) {
        if (command.enabled().get()) {
            command.run().run();
            return;
        }
        String why = command.whyNot().get();
        if (!why.isEmpty()) {
            refused.accept(command, why);
        }
    }

    /** Who tells the person why a command that they asked for cannot be done; nobody does before. */
    public void onRefusal(BiConsumer<Command, String> teller) {
        refused = teller;
    }
}
