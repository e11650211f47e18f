package org.steward.desktop.logview.highlight;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.steward.desktop.settings.ViewState;

/** The person's sets of highlights, the same in all logs and kept with the window's arrangement. JavaFX thread. */
public final class HighlightSets {

    private static final String KEY = "logview.highlights";

    private final ViewState kept;
    private final ReadOnlyObjectWrapper<List<HighlightSet>> sets;

    /** As they were kept. */
    public HighlightSets(ViewState kept) {
        this.kept = kept;
        sets = new ReadOnlyObjectWrapper<>(this, "sets",
                List.copyOf(HighlightText.read(kept.get(KEY).orElse(""))));
    }

    /** All sets, in their order. */
    public ReadOnlyObjectProperty<List<HighlightSet>> setsProperty() {
        return sets.getReadOnlyProperty();
    }

    /** All sets, in their order. */
    public List<HighlightSet> sets() {
        return sets.get();
    }

    /** These are the sets from now on. */
    public void put(List<HighlightSet> other) {
        if (other.isEmpty()) {
            kept.remove(KEY);
        } else {
            kept.put(KEY, HighlightText.write(other));
        }
        sets.set(List.copyOf(other));
    }

    /** Puts another set in the place of one. */
    public void replace(int index, HighlightSet set) {
        List<HighlightSet> changed = new ArrayList<>(sets());
        changed.set(index, set);
        put(changed);
    }

    /** Turns a set on or off. */
    public void turn(int index, boolean on) {
        replace(index, sets().get(index).turned(on));
    }
}
