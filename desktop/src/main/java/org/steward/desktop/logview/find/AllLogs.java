package org.steward.desktop.logview.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.ManySearch;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logdoc.search.SearchState;
import org.steward.desktop.text.Messages;

/** Searches all open logs at once, and tells how often each has it. JavaFX thread. */
public final class AllLogs {

    /**
     * A log that is searched.
     *
     * @param name what it is called
     * @param document its lines
     * @param show shows the log with this query
     */
    public record Target(String name, LogDocument document, Consumer<Query> show) {
    }

    /** A log and how far the search in it is. */
    private record Row(Target target, SearchState state) {
    }

    private final Background background;
    private final LogWorkers workers;
    private final Messages messages;
    private final Supplier<List<Target>> targets;
    private final FindBar bar;
    private final ListView<Row> list = new ListView<>();
    private final VBox root;
    private Optional<Query> query = Optional.empty();
    private Optional<ManySearch> search = Optional.empty();

    /**
     * A search that is not shown yet.
     *
     * @param targets asked for the logs there are whenever a search begins
     * @param left called when it goes
     */
    public AllLogs(Background background, LogWorkers workers, Messages messages, Supplier<List<Target>> targets,
            Runnable left) {
        this.background = background;
        this.workers = workers;
        this.messages = messages;
        this.targets = targets;
        bar = new FindBar(messages, new Typed(left));
        bar.setPrompt(messages.get("logview.page.find"));
        list.setId("log-all-list");
        list.getStyleClass().add("log-all");
        list.setCellFactory(view -> new LogCell());
        list.setPlaceholder(new Label(messages.get("logview.all.none")));
        list.setPrefHeight(140);
        list.setMinHeight(60);
        list.setOnMouseClicked(event -> choose());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                bar.hide();
                event.consume();
            }
        });
        root = new VBox(bar.root(), list);
        root.visibleProperty().bind(bar.root().visibleProperty());
        root.managedProperty().bind(root.visibleProperty());
    }

    /** The bar and what was found. */
    public Node root() {
        return root;
    }

    /** Begins to search. */
    public void show() {
        bar.show("");
    }

    private void choose() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(row -> query.ifPresent(row.target().show()));
    }

    private void start(Optional<Query> wanted) {
        if (wanted.equals(query) && search.isPresent()) {
            return;
        }
        close();
        query = wanted;
        list.getItems().clear();
        if (wanted.isEmpty()) {
            bar.say(FindState.NONE, 0);
            return;
        }
        List<Target> now = targets.get();
        try {
            ManySearch many = ManySearch.of(now.stream().map(Target::document).toList(), wanted.get(), workers);
            search = Optional.of(many);
            // It ends with the search.
            many.listen(new Conflater<ManySearch.State>(background.fx(), state -> heard(many, now, state))::offer);
        } catch (InvalidQuery e) {
            bar.say(FindState.invalid(e), 0);
        }
    }

    private void heard(ManySearch many, List<Target> searched, ManySearch.State state) {
        if (search.filter(current -> current == many).isEmpty()) {
            return;
        }
        int chosen = list.getSelectionModel().getSelectedIndex();
        for (int i = 0; i < searched.size(); i++) {
            Row row = new Row(searched.get(i), state.sources().get(i));
            if (i < list.getItems().size()) {
                list.getItems().set(i, row);
            } else {
                list.getItems().add(row);
            }
        }
        list.getSelectionModel().select(chosen);
        bar.say(FindState.of(new SearchState(state.matches(), state.progress(), state.isDone(), Optional.empty())), 0);
    }

    /** Ends the search. */
    public void close() {
        search.ifPresent(ManySearch::close);
        search = Optional.empty();
    }

    /** What is typed. */
    private final class Typed implements FindBar.Owner {
        private final Runnable left;

        Typed(Runnable left) {
            this.left = left;
        }

        @Override
        public void find(Optional<Query> wanted) {
            start(wanted);
        }

        @Override
        public void step(boolean forward) {
            list.requestFocus();
            list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        }

        @Override
        public void left() {
            left.run();
        }
    }

    /** A log and its count. */
    private final class LogCell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : messages.get("logview.all.row", row.target().name(),
                    new FindWords(messages).words(FindState.of(row.state()), 0)));
        }
    }
}
