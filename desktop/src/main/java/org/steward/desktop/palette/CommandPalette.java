package org.steward.desktop.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.dialogs.Overlay;
import org.steward.desktop.fx.Background;
import org.steward.desktop.palette.find.Catalog;
import org.steward.desktop.palette.find.Item;
import org.steward.desktop.palette.find.Source;
import org.steward.desktop.palette.find.Verb;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/**
 * The command palette. Adds the command {@value #SHOW}; put {@link #node} above everything in the window. JavaFX
 * thread.
 */
public final class CommandPalette {

    /** Id of the command that shows it. */
    public static final String SHOW = "palette.show";
    private static final KeyCombination KEY = KeyCombination.valueOf("Shortcut+Shift+P");
    private static final KeyCombination OTHER_KEY = KeyCombination.valueOf("Shortcut+K");

    private final PaletteModel model;
    private final PaletteView view;
    private final Overlay overlay;
    private final List<Source> sources = new ArrayList<>();
    private final ServerItems servers;
    private final List<Verb> verbs;
    private final Fleet fleet;
    private final PauseTransition settle = new PauseTransition(Duration.millis(300));
    private final InvalidationListener changed = property -> serverChanged();
    private List<Server> followed = List.of();

    /**
     * A palette that is not shown yet.
     *
     * @param actions does what is asked of processes
     * @param doors where one can go from it
     * @param viewState remembers what was used
     */
    public CommandPalette(Commands commands, KeyBindings keys, Fleet fleet, ProcessActions actions, PaletteDoors doors,
            ViewState viewState, Background background, Messages messages) {
        this.fleet = fleet;
        servers = new ServerItems(fleet, messages, doors);
        verbs = new Verbs(messages, actions).all(doors);
        sources.add(new CommandItems(commands, keys));
        sources.add(servers);
        model = new PaletteModel(background, this::catalog, new Recents(viewState));
        view = new PaletteView(model, messages);
        overlay = new Overlay(view.card(), Pos.TOP_CENTER, this::hide);
        overlay.layer().getStyleClass().add("palette-layer");
        settle.setOnFinished(event -> model.refresh());
        overlay.showingProperty().addListener((property, was, is) -> {
            if (!is) {
                hidden();
            }
        });
        model.onRun(this::hide);
        commands.add(new Command(SHOW, messages.get("palette.show"), Optional.of(Icon.SEARCH), Optional.of(KEY),
                new SimpleBooleanProperty(true), this::show));
        keys.alsoKey(SHOW, OTHER_KEY);
        overlay.layer().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (OTHER_KEY.match(event) || commands.find(SHOW).flatMap(keys::keyOf).filter(key -> key.match(event))
                    .isPresent()) {
                event.consume();
                hide();
            }
        });
    }

    /** For {@code MainWindow.addLayer}. */
    public Node node() {
        return overlay.layer();
    }

    /** Has it find these items too. */
    public void addSource(Source source) {
        sources.add(source);
    }

    /** Shows it, empty, with what was used of late. */
    public void show() {
        if (!overlay.showingProperty().get()) {
            followed = List.copyOf(fleet.servers());
            followed.forEach(server -> server.snapshotProperty().addListener(changed));
        }
        model.open();
        overlay.show(view.field());
    }

    private void hide() {
        overlay.hide();
    }

    private void hidden() {
        followed.forEach(server -> server.snapshotProperty().removeListener(changed));
        followed = List.of();
        settle.stop();
        model.close();
    }

    private void serverChanged() {
        // Many servers change each second; once for all of them is enough.
        if (settle.getStatus() != Animation.Status.RUNNING) {
            settle.playFromStart();
        }
    }

    private Catalog catalog() {
        List<Item> items = sources.stream().flatMap(source -> source.items().stream()).toList();
        return new Catalog(items, servers.shelves(), verbs);
    }
}
