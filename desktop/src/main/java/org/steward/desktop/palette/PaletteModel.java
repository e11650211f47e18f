package org.steward.desktop.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.steward.desktop.fx.Background;
import org.steward.desktop.palette.find.Catalog;
import org.steward.desktop.palette.find.Group;
import org.steward.desktop.palette.find.Item;
import org.steward.desktop.palette.find.Search;

/**
 * What is typed, what was found, which line is chosen. Searches in the background, the last letters typed only. JavaFX
 * thread.
 */
final class PaletteModel {

    /** A line of the palette. */
    sealed interface Line {
        /** Stands above the items of a group. */
        record Heading(Group group) implements Line { }

        /** Can be chosen. */
        record Choice(Item item) implements Line { }
    }

    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
    private final Background background;
    private final Supplier<Catalog> catalogs;
    private final Recents recents;
    private Future<?> search = CompletableFuture.completedFuture(null);
    private int asked;
    private int shown;
    private String shownText = "";
    private boolean runWhenFound;
    private Runnable onRun = () -> { };

    PaletteModel(Background background, Supplier<Catalog> catalogs, Recents recents) {
        this.background = background;
        this.catalogs = catalogs;
        this.recents = recents;
        query.addListener((property, was, is) -> look());
    }

    /** What is typed. */
    StringProperty queryProperty() {
        return query;
    }

    /** What was found. */
    ObservableList<Line> lines() {
        return lines;
    }

    /** Index of the chosen line; -1 when there is none. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Called before an item is run, to clear the way for it. */
    void onRun(Runnable action) {
        onRun = action;
    }

    /** Begins anew with what there is now. */
    void open() {
        runWhenFound = false;
        lines.clear();
        chosen.set(-1);
        if (query.get().isEmpty()) {
            look();
        } else {
            query.set("");
        }
    }

    /** Forgets what there was. */
    void close() {
        search.cancel(true);
        asked++;
    }

    /** Looks again, because what there is has changed; what is chosen stays so if it is still there. */
    void refresh() {
        if (search.isDone() && shown == asked) {
            look();
        }
    }

    private void look() {
        search.cancel(true);
        int mine = ++asked;
        // What is there may have changed since the last letter.
        Catalog things = catalogs.get();
        String text = query.get();
        List<String> used = recents.ids();
        search = background.run(() -> Search.find(things, text, used), found -> show(mine, text, found), failure -> { });
    }

    private void show(int mine, String text, List<Item> found) {
        if (mine != asked) {
            return;
        }
        boolean again = text.equals(shownText);
        Optional<Line> kept = again && chosen.get() >= 0 ? Optional.of(lines.get(chosen.get())) : Optional.empty();
        shown = mine;
        shownText = text;
        List<Line> all = new ArrayList<>();
        Group group = null;
        for (Item item : found) {
            if (item.group() != group) {
                group = item.group();
                all.add(new Line.Heading(group));
            }
            all.add(new Line.Choice(item));
        }
        int at = kept.map(line -> indexOf(line, all)).filter(index -> index >= 0).orElse(all.isEmpty() ? -1 : 1);
        if (!(again && look(all).equals(look(lines)))) {
            chosen.set(-1);
            lines.setAll(all);
        }
        chosen.set(at);
        if (runWhenFound) {
            run();
        }
    }

    private static int indexOf(Line line, List<Line> lines) {
        List<String> ids = lines.stream().map(PaletteModel::id).toList();
        return ids.indexOf(id(line));
    }

    private static String id(Line line) {
        return switch (line) {
            case Line.Heading heading -> "";
            case Line.Choice(Item item) -> item.id();
        };
    }

    /** What one sees of lines. */
    private static List<Object> look(List<Line> lines) {
        return lines.stream().map(line -> switch (line) {
            case Line.Heading heading -> (Object) heading;
            case Line.Choice(Item item) -> List.of(item.id(), item.title(), item.state(), item.key());
        }).toList();
    }

    /** Chooses the next choice in this direction, so many steps on; from the last one to the first. */
    void move(int steps) {
        int direction = Integer.signum(steps);
        for (int step = 0; step != steps && !lines.isEmpty(); step += direction) {
            int at = chosen.get();
            do {
                at = Math.floorMod(at + direction, lines.size());
            } while (lines.get(at) instanceof Line.Heading);
            if (Math.abs(steps) > 1 && direction * (at - chosen.get()) < 0) {
                return;
            }
            chosen.set(at);
        }
    }

    /** Chooses a line, if it can be. */
    void choose(int index) {
        if (index >= 0 && index < lines.size() && lines.get(index) instanceof Line.Choice) {
            chosen.set(index);
        }
    }

    /** Does what is chosen; if what was typed last is still being searched for, as soon as it is found. */
    void run() {
        runWhenFound = shown != asked;
        if (!runWhenFound && chosen.get() >= 0 && lines.get(chosen.get()) instanceof Line.Choice(Item item)) {
            recents.used(item.id());
            onRun.run();
            item.run().run();
        }
    }
}
