package org.steward.desktop.detail;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.text.Messages;

/** The last lines of a log, or why there are none. */
final class TailBox {

    private final Label title = new Label();
    private final TextArea text = new TextArea();
    private final VBox view = new VBox(4, title, text);
    private final Messages messages;
    private Optional<LastLines> shown = Optional.empty();

    TailBox(Messages messages) {
        this.messages = messages;
        title.getStyleClass().add("muted");
        text.getStyleClass().addAll("mono", "tail-box");
        text.setEditable(false);
        text.setWrapText(false);
        text.setMinHeight(Region.USE_PREF_SIZE);
        view.setVisible(false);
        view.setManaged(false);
    }

    Region view() {
        return view;
    }

    void show(Optional<LastLines> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        view.setVisible(lines.isPresent());
        view.setManaged(lines.isPresent());
        lines.ifPresent(this::set);
    }

    private void set(LastLines lines) {
        String channel = lines.channel().wireName();
        boolean none = lines.lines().isEmpty();
        title.setText(!lines.failure().isEmpty() ? messages.get("detail.tail.failed", channel, lines.failure())
                : none ? messages.get("detail.tail.none") : messages.get("detail.tail", channel));
        text.setVisible(!none);
        text.setManaged(!none);
        text.setText(String.join("\n", lines.lines()));
        text.setPrefRowCount(Math.max(1, lines.lines().size()));
        text.setAccessibleText(title.getText());
        text.setScrollLeft(0);
    }
}
