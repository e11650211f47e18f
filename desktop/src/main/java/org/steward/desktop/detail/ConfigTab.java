package org.steward.desktop.detail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.steward.client.protocol.EffectiveValue;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The configuration in effect, where each value comes from, and what the files say now if that differs. */
final class ConfigTab implements Tab {

    private static final PseudoClass DEFAULT = PseudoClass.getPseudoClass("default-value");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending-value");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final Messages messages;
    private final ObservableList<EffectiveValue> values = FXCollections.observableArrayList();
    private final FilteredList<EffectiveValue> filtered = new FilteredList<>(values);
    private final TableView<EffectiveValue> table = new TableView<>(filtered);
    private final TextField filter = new TextField();
    private final Label note = new Label();
    private final VBox view;

    ConfigTab(Messages messages, Runnable reload, java.util.function.Consumer<EffectiveValue> edit) {
        this.messages = messages;
        filter.setPromptText(messages.get("detail.config.filter"));
        filter.setAccessibleText(messages.get("detail.config.filter"));
        filter.getStyleClass().add("detail-filter");
        filter.textProperty().addListener((property, old, text) -> filter(text));
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            }
        });
        Button again = new Button(null, Icons.of(Icon.REFRESH));
        again.getStyleClass().addAll("flat", "button-icon", "small");
        again.setTooltip(new Tooltip(messages.get("detail.config.reload")));
        again.setAccessibleText(messages.get("detail.config.reload"));
        again.setOnAction(event -> reload.run());
        note.getStyleClass().add("muted");
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox bar = new HBox(8, filter, again, note);
        bar.getStyleClass().add("detail-bar");
        table.getStyleClass().addAll("dense", "detail-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(column("key", 190, EffectiveValue::key, true),
                column("value", 460, this::value, true), column("origin", 330, this::origin, false)));
        table.setPlaceholder(new Label(messages.get("detail.config.none")));
        table.setOnKeyPressed(event -> {
            EffectiveValue selected = table.getSelectionModel().getSelectedItem();
            if (selected != null && COPY.match(event)) {
                copy(selected);
                event.consume();
            } else if (selected != null && event.getCode() == KeyCode.ENTER) {
                edit.accept(selected);
                event.consume();
            }
        });
        table.setRowFactory(ignored -> {
            javafx.scene.control.TableRow<EffectiveValue> row = new javafx.scene.control.TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    edit.accept(row.getItem());
                }
            });
            return row;
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(bar, table);
    }

    private TableColumn<EffectiveValue, EffectiveValue> column(String key, double width,
            Function<EffectiveValue, String> text, boolean isCode) {
        TableColumn<EffectiveValue, EffectiveValue> column =
                new TableColumn<>(messages.get("detail.config.column." + key));
        column.setPrefWidth(width);
        column.setMinWidth(90);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new ValueCell(text, isCode));
        return column;
    }

    private static final class ValueCell extends TableCell<EffectiveValue, EffectiveValue> {
        private final Function<EffectiveValue, String> text;

        private ValueCell(Function<EffectiveValue, String> text, boolean isCode) {
            this.text = text;
            getStyleClass().add("config-cell");
            if (isCode) {
                getStyleClass().add("mono");
            }
        }

        @Override
        protected void updateItem(EffectiveValue value, boolean empty) {
            super.updateItem(value, empty);
            boolean there = !empty && value != null;
            String words = there ? text.apply(value) : null;
            setText(there ? words.replace('\n', ' ') : null);
            setTooltip(there && words.length() > 24 ? new Tooltip(words) : null);
            pseudoClassStateChanged(DEFAULT, there && value.isDefault());
            pseudoClassStateChanged(PENDING, there && value.pending().isPresent());
        }
    }

    private String value(EffectiveValue value) {
        return value.pending().map(pending -> messages.get("detail.config.pending",
                value.value().isEmpty() ? messages.get("detail.config.unset") : value.value(),
                pending.isEmpty() ? messages.get("detail.config.unset") : pending)).orElse(value.value());
    }

    private String origin(EffectiveValue value) {
        if (!value.file().isEmpty()) {
            return value.line() > 0 ? value.file() + ":" + value.line() : value.file();
        }
        return value.isDefault() ? messages.get("detail.config.default") : value.from();
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        filtered.setPredicate(value -> wanted.isEmpty() || value.key().contains(wanted)
                || value.value().toLowerCase(Locale.ROOT).contains(wanted));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Facts facts, Instant now) {
        Optional<ConfigInForce> config = facts.config();
        List<EffectiveValue> next = config.map(ConfigInForce::values).orElse(List.of());
        if (!next.equals(values)) {
            String selected = Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                    .map(EffectiveValue::key).orElse("");
            values.setAll(next);
            filtered.stream().filter(value -> value.key().equals(selected)).findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
        long pending = next.stream().filter(value -> value.pending().isPresent()).count();
        note.setText(pending > 0 ? messages.get("detail.config.pendingCount", pending)
                : config.filter(known -> !known.full()).isPresent() ? messages.get("detail.config.stock") : "");
        note.setTooltip(note.getText().isEmpty() ? null : new Tooltip(note.getText()));
    }

    private void copy(EffectiveValue value) {
        ClipboardContent content = new ClipboardContent();
        content.putString(value.key() + "=" + value.value());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
