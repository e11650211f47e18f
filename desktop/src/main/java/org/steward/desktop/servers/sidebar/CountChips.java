package org.steward.desktop.servers.sidebar;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.desktop.theme.Pseudo;
import org.steward.desktop.theme.StateLook;

/** Numbers by state, each with its shape and colour, the worst first: {@code ✖ 1  ● 20}. */
final class CountChips {

    /** Problems are all shown; of the rest as many as there is room for in a side bar. */
    private static final int MOST = 4;

    private final Messages messages;
    private final HBox box = new HBox();
    private final List<Chip> chips = new ArrayList<>();
    private Counts shown = Counts.NONE;
    private boolean wasStale;

    CountChips(Messages messages) {
        this.messages = messages;
        box.getStyleClass().add("side-counts");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node view() {
        return box;
    }

    void show(Counts counts, boolean stale) {
        if (counts.equals(shown) && stale == wasStale) {
            return;
        }
        List<Counts.Count> each = counts.each().subList(0, Math.min(MOST, counts.each().size()));
        while (chips.size() < each.size()) {
            chips.add(new Chip());
        }
        for (int i = 0; i < each.size(); i++) {
            chips.get(i).show(each.get(i), stale);
        }
        if (box.getChildren().size() != each.size()) {
            box.getChildren().setAll(chips.subList(0, each.size()).stream().map(chip -> chip.view).toList());
        }
        shown = counts;
        wasStale = stale;
    }

    /** For who cannot see shapes. */
    String words() {
        return String.join(", ", shown.each().stream()
                .map(count -> count.number() + " " + messages.get(count.look().messageKey())).toList());
    }

    /** One number. */
    private static final class Chip {
        private final Node icon = Icons.of(StateLook.RUNNING.icon());
        private final Label number = new Label();
        private final HBox view = new HBox(icon, number);
        private StateLook look;
        private int count = -1;

        Chip() {
            view.getStyleClass().addAll("state", "side-count");
            view.setAlignment(Pos.CENTER_LEFT);
            number.getStyleClass().add("state-word");
            number.setMinWidth(Region.USE_PREF_SIZE);
            view.setMinWidth(Region.USE_PREF_SIZE);
        }

        void show(Counts.Count now, boolean stale) {
            if (now.look() != look) {
                look = now.look();
                Icons.set(icon, look.icon());
                Pseudo.show(view, look);
            }
            if (now.number() != count) {
                count = now.number();
                number.setText(Integer.toString(count));
            }
            view.pseudoClassStateChanged(Pseudo.STALE, stale);
        }
    }
}
