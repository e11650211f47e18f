package org.steward.desktop.servers.edit;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A control of a form with its name above it, and a word of help or of what is wrong below it. */
final class Field {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final VBox box = new VBox();
    private final Label note = new Label();
    private String help = "";

    Field(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(control);
        note.getStyleClass().add("field-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        box.getStyleClass().add("field");
        box.getChildren().addAll(label, control, note);
        wrong(Optional.empty());
    }

    Node view() {
        return box;
    }

    Field help(String text) {
        help = text;
        wrong(Optional.empty());
        return this;
    }

    /** Says what is wrong; nothing shows the help again. */
    void wrong(Optional<String> message) {
        note.setText(message.orElse(help));
        boolean shown = !note.getText().isEmpty();
        note.setVisible(shown);
        note.setManaged(shown);
        box.pseudoClassStateChanged(WRONG, message.isPresent());
    }

    void show(boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }
}
