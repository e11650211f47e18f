package org.steward.desktop.palette;

import java.util.ArrayList;
import java.util.List;
import org.steward.desktop.settings.ViewState;

/** What was used of late, the last first, from one start to the next. JavaFX thread. */
final class Recents {

    private static final String KEY = "palette.recent";
    private static final int MOST = 20;

    private final ViewState viewState;

    Recents(ViewState viewState) {
        this.viewState = viewState;
    }

    /** Ids of items. */
    List<String> ids() {
        return viewState.get(KEY).map(text -> List.of(text.split("\n"))).orElse(List.of());
    }

    void used(String id) {
        if (id.contains("\n")) {
            return;
        }
        List<String> ids = new ArrayList<>(ids());
        ids.remove(id);
        ids.addFirst(id);
        viewState.put(KEY, String.join("\n", ids.subList(0, Math.min(ids.size(), MOST))));
    }
}
