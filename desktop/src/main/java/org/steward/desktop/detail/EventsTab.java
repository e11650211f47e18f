package org.steward.desktop.detail;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.steward.client.protocol.HistoryEvent;
import org.steward.desktop.text.Durations;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Moments;
import org.steward.desktop.theme.Icons;
import org.steward.desktop.theme.Pseudo;

/** What happened to the process, newest first. */
final class EventsTab implements Tab {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final Messages messages;
    private final EventWords words;
    private final Durations durations;
    private final Moments moments;
    private final ObservableList<HistoryEvent> events = FXCollections.observableArrayList();
    private final TableView<HistoryEvent> table = new TableView<>(events);
    private final Label note = new Label();
    private final VBox view = new VBox(table, note);
    private Facts shown;
    private Instant moment = Instant.EPOCH;

    EventsTab(Messages messages) {
        this.messages = messages;
        this.words = new EventWords(messages);
        this.durations = new Durations(messages);
        this.moments = new Moments(messages);
        table.getStyleClass().addAll("dense", "detail-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(
                column("ago", 110, event -> durations.ago(here(event), moment)),
                column("time", 150, event -> moments.second(here(event), moment)),
                what(),
                column("ran", 110, event -> words.ran(event).orElse(""))));
        table.setPlaceholder(new Label(messages.get("detail.event.none")));
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        note.getStyleClass().addAll("muted", "detail-note");
        note.setWrapText(true);
    }

    private Instant here(HistoryEvent event) {
        return shown.here(event.time());
    }

    private TableColumn<HistoryEvent, HistoryEvent> column(String key, double width,
            Function<HistoryEvent, String> text) {
        TableColumn<HistoryEvent, HistoryEvent> column = new TableColumn<>(messages.get("detail.event.column." + key));
        column.setPrefWidth(width);
        column.setMinWidth(70);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(HistoryEvent event, boolean empty) {
                super.updateItem(event, empty);
                setText(empty || event == null ? null : text.apply(event));
            }
        });
        return column;
    }

    private TableColumn<HistoryEvent, HistoryEvent> what() {
        TableColumn<HistoryEvent, HistoryEvent> column = column("what", 480, words::what);
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(HistoryEvent event, boolean empty) {
                super.updateItem(event, empty);
                if (empty || event == null) {
                    setText(null);
                    setGraphic(null);
                    setTooltip(null);
                    return;
                }
                HBox icon = new HBox(Icons.of(EventWords.look(event).icon()));
                icon.getStyleClass().add("state");
                icon.setAlignment(javafx.geometry.Pos.CENTER);
                Pseudo.show(icon, EventWords.look(event));
                setGraphic(icon);
                setText(words.what(event));
                setTooltip(new Tooltip(words.what(event)));
            }
        });
        return column;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Facts facts, Instant now) {
        shown = facts;
        moment = now;
        Story story = facts.story().orElse(Story.NONE);
        List<HistoryEvent> newest = story.events().reversed();
        if (!newest.equals(events)) {
            // The row that was looked at stays selected, though others come before it.
            HistoryEvent selected = table.getSelectionModel().getSelectedItem();
            events.setAll(newest);
            if (selected != null && events.contains(selected)) {
                table.getSelectionModel().select(selected);
            }
        }
        note.setText(switch (story.source()) {
            case SERVER -> "";
            case MAIN_LOG -> messages.get("detail.event.mainLog");
            case OBSERVED -> story.since().map(since -> messages.get("detail.event.observed",
                    moments.minute(since, now))).orElse("");
        });
        note.setVisible(!note.getText().isEmpty());
        note.setManaged(note.isVisible());
    }

    @Override
    public void tick(Facts facts, Instant now) {
        moment = now;
        table.refresh();
    }

    private void copy() {
        HistoryEvent event = table.getSelectionModel().getSelectedItem();
        if (event != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(moments.second(here(event), moment) + "  " + words.what(event));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
