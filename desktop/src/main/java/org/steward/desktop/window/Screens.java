package org.steward.desktop.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.text.Messages;

/** The pages there are and the one that is shown. A page is made when it is first shown, and kept. JavaFX thread. */
public final class Screens {

    private final List<Screen> all;
    private final Map<Screen, Node> made = new HashMap<>();
    private final MainWindow window;
    private final ReadOnlyObjectWrapper<Screen> shown = new ReadOnlyObjectWrapper<>(this, "shown");

    /** These pages, each with a command {@code screen.<id>}; shows the first. */
    public Screens(List<Screen> all, MainWindow window, Commands commands, Messages messages) {
        this.all = List.copyOf(all);
        this.window = window;
        for (Screen screen : this.all) {
            commands.add(new Command("screen." + screen.id(),
                    messages.get("window.show", messages.get("window.screen." + screen.id())),
                    Optional.of(screen.icon()), Optional.of(KeyCombination.valueOf(screen.key())),
                    new SimpleBooleanProperty(true), () -> show(screen)));
        }
        show(this.all.getFirst());
    }

    /** The pages in order. */
    public List<Screen> all() {
        return all;
    }

    /** The page that is shown. */
    public ReadOnlyObjectProperty<Screen> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows a page. */
    public void show(Screen screen) {
        if (screen != shown.get()) {
            shown.set(screen);
            window.setMain(made.computeIfAbsent(screen, missing -> missing.content().get()));
        }
    }

    /** Shows the page of this id, which must be one of them. */
    public void show(String id) {
        show(all.stream().filter(screen -> screen.id().equals(id)).findFirst().orElseThrow());
    }
}
