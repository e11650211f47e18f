package org.steward.desktop.logview.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.ManySearch;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logdoc.search.SearchState;
import org.steward.desktop.text.Messages;

/** Searches many logs at once, those that are open or others, and tells how often each has it. JavaFX thread. */
public final class AllLogs {

    /** A log and how far the search in it is. */
    private record Row(SearchScope.Target target, SearchState state) {
    }

    private static final SearchScope NOTHING = new SearchScope("", List.of(), 0, () -> { });

    private final Background background;
    private final LogWorkers workers;
    private final Messages messages;
    private final Supplier<SearchScope> open;
    private final FindBar bar;
    private final ListView<Row> list = new ListView<>();
    private final Label title = new Label();
    private final Label leftOut = new Label();
    private final Label partly;
    private final Hyperlink load;
    private final VBox root;
    private SearchScope scope = NOTHING;
    private boolean isOfOpen;
    private Optional<Query> query = Optional.empty();
    private Optional<ManySearch> search = Optional.empty();

    /**
     * A search that is not shown yet.
     *
     * @param open asked for the logs that are open whenever a search of these begins
     * @param left called when it goes
     */
    public AllLogs(Background background, LogWorkers workers, Messages messages, Supplier<SearchScope> open,
            Runnable left) {
        this.background = background;
        this.workers = workers;
        this.messages = messages;
        this.open = open;
        bar = new FindBar(messages, new Typed(left));
        bar.setPrompt(messages.get("logview.all.prompt"));
        title.setId("log-all-title");
        title.getStyleClass().add("log-all-title");
        leftOut.setId("log-all-left-out");
        leftOut.getStyleClass().add("log-all-left-out");
        leftOut.managedProperty().bind(leftOut.visibleProperty());
        partly = new Label(messages.get("logview.all.partly"));
        load = new Hyperlink(messages.get("logview.all.load"));
        load.setId("log-all-load");
        load.setOnAction(event -> scope.targets().forEach(target -> target.document().loadAll()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, leftOut, between, partly, load);
        head.getStyleClass().add("log-all-head");
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
        root = new VBox(head, bar.root(), list);
        root.visibleProperty().bind(bar.root().visibleProperty());
        root.managedProperty().bind(root.visibleProperty());
    }

    /** The bar and what was found. */
    public Node root() {
        return root;
    }

    /** Begins to search the logs that are open. */
    public void show() {
        isOfOpen = true;
        use(open.get());
    }

    /** Begins to search these logs, and gives them up when it ends. */
    public void show(SearchScope logs) {
        isOfOpen = false;
        use(logs);
    }

    private void use(SearchScope logs) {
        endSearch();
        scope.close().run();
        scope = logs;
        say(logs);
        showPartly();
        list.getItems().clear();
        bar.show("");
    }

    private void say(SearchScope logs) {
        title.setText(logs.title());
        leftOut.setText(messages.get("logview.all.left-out", logs.leftOut()));
        leftOut.setVisible(logs.leftOut() > 0);
    }

    /** Remote logs are known from their end on only, unless somebody asks for all of them. */
    private void showPartly() {
        boolean isPartly = query.isPresent() && scope.targets().stream().map(SearchScope.Target::document)
                .anyMatch(log -> !log.isBeginningKnown() && log.state().loading().isEmpty() && log.count() > 0);
        partly.setVisible(isPartly);
        load.setVisible(isPartly);
    }

    private void choose() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(row -> query.ifPresent(row.target().show()));
    }

    private void start(Optional<Query> wanted) {
        if (wanted.equals(query) && search.isPresent()) {
            return;
        }
        endSearch();
        query = wanted;
        list.getItems().clear();
        if (wanted.isEmpty()) {
            bar.say(FindState.NONE, 0);
            return;
        }
        if (isOfOpen) {
            scope = open.get();
            say(scope);
        }
        List<SearchScope.Target> now = scope.targets();
        try {
            ManySearch many = ManySearch.of(now.stream().map(SearchScope.Target::document).toList(), wanted.get(), workers);
            search = Optional.of(many);
            // It ends with the search.
            many.listen(new Conflater<ManySearch.State>(background.fx(), state -> heard(many, now, state))::offer);
        } catch (InvalidQuery e) {
            bar.say(FindState.invalid(e), 0);
        }
    }

    private void heard(ManySearch many, List<SearchScope.Target> searched, ManySearch.State state) {
        if (search.filter(current -> current == many).isEmpty()) {
            return;
        }
        Optional<SearchScope.Target> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(Row::target);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < searched.size(); i++) {
            rows.add(new Row(searched.get(i), state.sources().get(i)));
        }
        // Those with a match first; otherwise they stay in their order.
        rows.sort(Comparator.comparing(row -> row.state().matches() == 0));
        list.getItems().setAll(rows);
        chosen.ifPresent(target -> list.getSelectionModel().select(
                IntStream.range(0, rows.size()).filter(i -> rows.get(i).target().equals(target)).findFirst().orElse(-1)));
        bar.say(FindState.of(new SearchState(state.matches(), state.progress(), state.isDone(), Optional.empty())), 0);
        showPartly();
    }

    private void endSearch() {
        search.ifPresent(ManySearch::close);
        search = Optional.empty();
        query = Optional.empty();
    }

    /** Ends the search and gives up its logs. */
    public void close() {
        endSearch();
        scope.close().run();
        scope = NOTHING;
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
            close();
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
