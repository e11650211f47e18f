package org.steward.desktop.update;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.desktop.theme.Pseudo;
import org.steward.icons.Icon;

/** The update of one server on the panel: head, body, buttons. JavaFX thread. */
final class UpdateView {

    private final BorderPane view = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final Button again;
    private final UpdateButtons buttons;
    private final UpdateModel model;
    private final UpdateBody body;
    private final InvalidationListener changed = property -> refresh();
    private Optional<Object> shown = Optional.empty();

    UpdateView(UpdateModel model, Messages messages, Runnable close) {
        this.model = model;
        this.body = new UpdateBody(model, messages);
        this.buttons = new UpdateButtons(model, messages);
        Label title = new Label(messages.get("update.title", model.words().server()));
        title.getStyleClass().add("update-title");
        Label subtitle = new Label(messages.get("update.subtitle"));
        subtitle.getStyleClass().add("muted");
        VBox titles = new VBox(title, subtitle);
        HBox.setHgrow(titles, Priority.ALWAYS);
        titles.setMinWidth(0);
        again = new Button(messages.get("update.again"), Icons.of(Icon.REFRESH));
        again.setId("update-again");
        again.setMnemonicParsing(false);
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setTooltip(new Tooltip(messages.get("update.again.tip")));
        again.setOnAction(event -> model.look());
        Button out = new Button(null, Icons.of(Icon.CLOSE));
        out.getStyleClass().add("icon-button");
        out.setAccessibleText(messages.get("update.close"));
        out.setTooltip(new Tooltip(messages.get("update.close.tip")));
        out.setOnAction(event -> close.run());
        HBox head = new HBox(titles, again, out);
        head.getStyleClass().add("update-top");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("update-scroll");
        view.getStyleClass().add("update-panel");
        view.pseudoClassStateChanged(Pseudo.PRODUCTION, model.server().profile().isProduction());
        view.setTop(head);
        view.setCenter(scroll);
        view.setBottom(buttons.view());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.phaseProperty().addListener(changed);
        refresh();
    }

    Region view() {
        return view;
    }

    /** What takes the keyboard first: what is to be read. */
    Node first() {
        return scroll;
    }

    /** Looks at the model no more. */
    void close() {
        model.phaseProperty().removeListener(changed);
        buttons.close();
    }

    private void refresh() {
        UpdateModel.Phase phase = model.phaseProperty().get();
        again.setDisable(phase == UpdateModel.Phase.READING || phase == UpdateModel.Phase.APPLYING);
        if (phase == UpdateModel.Phase.READING) {
            shown = Optional.empty();
            scroll.setContent(body.reading());
        } else if (phase != UpdateModel.Phase.IDLE) {
            // While groups are updated their cards change by themselves, and the place that is looked at stays.
            Optional<Object> wanted = Optional.<Object>empty().or(model::plan).or(model::trouble);
            if (shown.isEmpty() || wanted.isEmpty() || wanted.get() != shown.get()) {
                shown = wanted;
                scroll.setContent(body.ready());
                scroll.setVvalue(0);
            }
            body.refreshSummary();
        }
        buttons.refresh();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            event.consume();
            again.fire();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            buttons.firePrimary();
        }
    }
}
