package org.steward.desktop.processes.cells;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.processes.rows.SumRow;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.desktop.theme.StateLook;
import org.steward.icons.Icon;

/** The name, indented as the tree is deep, with the triangle that folds, and how many of a group's processes run. */
final class NameCell extends RowCell {

    private static final double STEP = 16;

    private final Wording wording;
    private final Messages messages;
    private final Region indent = new Region();
    private final Node arrow = Icons.of(Icon.CHEVRON_DOWN);
    private final StackPane fold = new StackPane(arrow);
    private final Region colour = new Region();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox box = new HBox(indent, fold, colour, name, count);

    NameCell(Wording wording, Consumer<SumRow> toggle) {
        this.wording = wording;
        this.messages = wording.messages();
        getStyleClass().add("name-cell");
        fold.getStyleClass().add("fold");
        colour.getStyleClass().add("server-colour");
        name.getStyleClass().add("row-name");
        name.setMinWidth(0);
        count.getStyleClass().addAll("row-count", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.SOMETIMES);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("name-box");
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        fold.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof SumRow sum) {
                toggle.accept(sum);
                event.consume();
            }
        });
    }

    @Override
    protected void paint(Row row) {
        double width = row.depth() * STEP;
        if (indent.getMinWidth() != width) {
            indent.setMinWidth(width);
            indent.setPrefWidth(width);
        }
        name.setText(shown(row));
        switch (row) {
            case ProcessRow process -> {
                arrow.setVisible(false);
                show(count, false);
                show(colour, false);
            }
            case SumRow sum -> {
                arrow.setVisible(sum.size() > 0);
                Icons.set(arrow, sum.isOpen() ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT);
                count.setText(count(sum));
                show(count, true);
                paintColour(sum);
            }
        }
        if (getGraphic() != box) {
            setGraphic(box);
        }
    }

    private void paintColour(SumRow sum) {
        Optional<ServerColor> chosen = sum.kind() == SumRow.Kind.SERVER
                ? sum.server().map(server -> server.profile().color()).filter(c -> c != ServerColor.NONE)
                : Optional.empty();
        show(colour, chosen.isPresent());
        chosen.ifPresent(c -> {
            String style = "server-" + c.styleName();
            if (!colour.getStyleClass().contains(style)) {
                colour.getStyleClass().setAll("server-colour", style);
            }
        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** A row's name in words: states in the person's language, something for what has no tag. */
    private String shown(Row row) {
        return name(row, wording);
    }

    static String name(Row row, Wording wording) {
        return switch (row) {
            case ProcessRow process -> process.title();
            case SumRow sum -> switch (sum.kind()) {
                case SERVER -> sum.server().map(wording::serverName).orElse(sum.title());
                case GROUP -> sum.title();
                case STATE -> wording.messages().get(StateLook.valueOf(sum.title()).messageKey());
                case TAG -> sum.title().isEmpty() ? wording.messages().get("processes.tag.none") : sum.title();
            };
        };
    }

    private String count(SumRow sum) {
        if (sum.size() > 0) {
            return messages.get("processes.count", sum.running(), sum.size());
        }
        boolean answered = sum.snapshot().filter(snapshot -> snapshot.link().isLive()).isPresent();
        return answered ? messages.get("processes.count.none") : "";
    }

    @Override
    protected void clear() {
        setGraphic(null);
    }

    @Override
    protected Optional<String> explain(Row row) {
        return name.isTextTruncated() ? Optional.of(shown(row)) : Optional.empty();
    }
}
