package org.steward.desktop.palette.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;

/**
 * All commands with their keys, by area, each to be changed where it stands. Made of some two thousand nodes when it is
 * first put into a window, as many never look at it. JavaFX thread.
 */
public final class KeysPane {

    private static final String AREA = "palette.area.";

    private record Section(VBox box, List<KeyRow> rows) { }

    private final Messages messages;
    private final KeyBindings keys;
    private final ObservableList<Command> commands;
    private final VBox pane = new VBox();
    private final List<Section> sections = new ArrayList<>();
    private final InvalidationListener rebuild = list -> rebuild();
    private final InvalidationListener refresh = settings -> refresh();
    private String filter = "";
    private boolean isBuilt;

    /** The keys of these commands; follows both. */
    public KeysPane(Commands commands, KeyBindings keys, SettingsModel settings, Messages messages) {
        this.messages = messages;
        this.keys = keys;
        this.commands = commands.all();
        pane.getStyleClass().add("keys-pane");
        this.commands.addListener(new WeakInvalidationListener(rebuild));
        settings.settingsProperty().addListener(new WeakInvalidationListener(refresh));
        // Nodes live longer than whoever made the pane: it keeps its own listeners.
        pane.setUserData(this);
        pane.sceneProperty().addListener((property, was, scene) -> {
            if (!isBuilt) {
                isBuilt = true;
                build();
            }
        });
    }

    /** The list, not scrolled. */
    public Node view() {
        return pane;
    }

    /** Shows only commands with these words in their name, id or key. Returns whether there are any. */
    public boolean filter(String text) {
        filter = text;
        List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        boolean any = false;
        for (Section section : sections) {
            boolean some = false;
            for (KeyRow row : section.rows()) {
                boolean fits = row.fits(words);
                show(row.node(), fits);
                some |= fits;
            }
            show(section.box(), some);
            any |= some;
        }
        return any;
    }

    private void rebuild() {
        if (isBuilt) {
            build();
        }
    }

    private void build() {
        Map<String, List<Command>> areas = new LinkedHashMap<>();
        for (Command command : commands) {
            areas.computeIfAbsent(name(command), area -> new ArrayList<>()).add(command);
        }
        sections.clear();
        areas.forEach((name, members) -> {
            Label title = new Label(name);
            title.getStyleClass().add("keys-area");
            List<KeyRow> rows = members.stream().map(command -> new KeyRow(command, keys, messages)).toList();
            VBox box = new VBox(title);
            rows.forEach(row -> box.getChildren().add(row.node()));
            sections.add(new Section(box, rows));
        });
        pane.getChildren().setAll(sections.stream().map(Section::box).toList());
        filter(filter);
    }

    private String name(Command command) {
        String key = AREA + KeyBindings.area(command);
        return messages.get(messages.has(key) ? key : AREA + "window");
    }

    private void refresh() {
        sections.forEach(section -> section.rows().forEach(KeyRow::refresh));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
