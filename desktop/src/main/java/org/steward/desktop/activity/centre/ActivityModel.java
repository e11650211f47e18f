package org.steward.desktop.activity.centre;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.Level;

/**
 * The history as the panel lists it: entries that fit the filter, each followed by its items when it is opened. Changes
 * only the lines that differ, so that selection and scrolling stay. JavaFX thread.
 */
final class ActivityModel {

    /** A line of the list. */
    sealed interface Line {

        /** The entry it belongs to. */
        Entry entry();

        /** An entry. */
        record Head(Entry entry, boolean isOpen) implements Line { }

        /** One of its items. */
        record Item(Entry entry, ItemResult item) implements Line { }

        /** Whether they show the same. By identity: entries may have thousands of items to compare. */
        private static boolean same(Line one, Line other) {
            return one.entry() == other.entry() && switch (one) {
                case Head head -> other instanceof Head that && head.isOpen() == that.isOpen();
                case Item item -> other instanceof Item that && item.item() == that.item();
            };
        }
    }

    private final ActivityLog log;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final BooleanProperty onlyProblems = new SimpleBooleanProperty(this, "onlyProblems");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Set<Entry> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Entry> known = Collections.newSetFromMap(new IdentityHashMap<>());

    ActivityModel(ActivityLog log) {
        this.log = log;
        log.history().addListener((ListChangeListener<Entry>) change -> refresh());
        query.addListener((property, was, is) -> refresh());
        onlyProblems.addListener((property, was, is) -> refresh());
        shown.addListener((property, was, is) -> refresh());
    }

    /** What the person types to find something. */
    StringProperty queryProperty() {
        return query;
    }

    /** Whether only what went wrong is listed. */
    BooleanProperty onlyProblemsProperty() {
        return onlyProblems;
    }

    /** Whether somebody looks; the lines are those of the moment it was last so. */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** The lines. */
    ObservableList<Line> lines() {
        return lines;
    }

    /** The entries that fit the filter. */
    List<Entry> entries() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        return log.history().stream().filter(entry -> !onlyProblems.get() || isProblem(entry))
                .filter(entry -> wanted.isEmpty() || fits(entry, wanted)).toList();
    }

    /** Shows or hides the items of an entry. */
    void toggle(Entry entry) {
        setOpen(entry, !open.contains(entry));
    }

    /** Shows or hides the items of an entry. */
    void setOpen(Entry entry, boolean isOpen) {
        if (isOpen ? !entry.items().isEmpty() && open.add(entry) : open.remove(entry)) {
            refresh();
        }
    }

    private static boolean isProblem(Entry entry) {
        return entry.level() == Level.FAILED || entry.level() == Level.WARNING;
    }

    private static boolean fits(Entry entry, String wanted) {
        return has(entry.title(), wanted) || has(entry.detail(), wanted)
                || entry.server().filter(server -> has(server, wanted)).isPresent()
                || entry.items().stream().anyMatch(item -> has(item.name(), wanted) || has(item.server(), wanted)
                        || has(item.sentence(), wanted));
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void refresh() {
        if (!shown.get()) {
            return;
        }
        known.clear();
        known.addAll(log.history());
        open.retainAll(known);
        List<Line> wanted = new ArrayList<>();
        for (Entry entry : entries()) {
            boolean isOpen = open.contains(entry);
            wanted.add(new Line.Head(entry, isOpen));
            if (isOpen) {
                // What failed is what one opens it for.
                entry.items().stream().filter(item -> !item.isGood())
                        .forEach(item -> wanted.add(new Line.Item(entry, item)));
                entry.items().stream().filter(ItemResult::isGood)
                        .forEach(item -> wanted.add(new Line.Item(entry, item)));
            }
        }
        replace(wanted);
    }

    private void replace(List<Line> wanted) {
        int most = Math.min(lines.size(), wanted.size());
        int before = 0;
        while (before < most && Line.same(lines.get(before), wanted.get(before))) {
            before++;
        }
        int after = 0;
        while (after < most - before
                && Line.same(lines.get(lines.size() - 1 - after), wanted.get(wanted.size() - 1 - after))) {
            after++;
        }
        int end = lines.size() - after;
        List<Line> inserted = wanted.subList(before, wanted.size() - after);
        if (before == end) {
            lines.addAll(before, inserted);
        } else if (inserted.isEmpty()) {
            lines.remove(before, end);
        } else {
            lines.subList(before, end).clear();
            lines.addAll(before, inserted);
        }
    }
}
