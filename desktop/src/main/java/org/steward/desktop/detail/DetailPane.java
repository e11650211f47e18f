package org.steward.desktop.detail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.steward.client.protocol.EffectiveValue;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.figures.Samples;
import org.steward.desktop.figures.Usage;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.Seconds;
import org.steward.desktop.fx.Seen;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.desktop.theme.Pseudo;
import org.steward.icons.Icon;

/**
 * The drawer of the focused process. Asks and ticks only while it stands in a window. JavaFX thread.
 */
public final class DetailPane {

    private final BorderPane view = new BorderPane();
    private final StackPane content = new StackPane();
    private final Label emptyTitle = new Label();
    private final Label emptyHow = new Label();
    private final Node empty;
    private final Messages messages;
    private final DetailModel model;
    private final DetailHeader header;
    private final Map<DetailTab, Tab> tabs = new EnumMap<>(DetailTab.class);
    private final Figures figures;
    private final ProcessActions actions;
    private final DetailCallbacks callbacks;
    private final LogTab logTab;
    private DetailTab tab = DetailTab.OVERVIEW;
    private Optional<ProcessRef> logOf = Optional.empty();

    /**
     * A drawer.
     *
     * @param focused the process it is about
     * @param selected how many processes are selected, this one among them
     * @param stockValues what is in force on stock servers that were made to read their files
     * @param logTab makes the log's view
     * @param callbacks the window around it
     */
    public DetailPane(ObservableValue<Optional<ProcessRef>> focused, ObservableIntegerValue selected, Figures figures,
            ProcessActions actions, StockValues stockValues, LogTab logTab, DetailCallbacks callbacks,
            Background background, Messages messages) {
        this.figures = figures;
        this.actions = actions;
        this.callbacks = callbacks;
        this.logTab = logTab;
        this.model = new DetailModel(focused, figures, actions, stockValues, background);
        Deeds deeds = new Deeds();
        this.header = new DetailHeader(messages, deeds, this::showTab);
        tabs.put(DetailTab.OVERVIEW, new OverviewTab(messages, deeds, deeds));
        tabs.put(DetailTab.CONFIGURATION,
                new ConfigTab(messages, model::reloadConfig, value -> deeds.edit(Optional.of(value))));
        tabs.put(DetailTab.EVENTS, new EventsTab(messages));
        tabs.put(DetailTab.CHARTS, new ChartsTab(messages, deeds));
        this.messages = messages;
        empty = emptyState();
        view.getStyleClass().add("detail");
        content.getStyleClass().add("detail-content");
        content.setMinHeight(0);
        view.setMinHeight(80);
        header.choose(tab);
        showSelected(selected.get());
        selected.addListener((property, old, now) -> showSelected(now.intValue()));
        model.factsProperty().addListener((property, old, now) -> show());
        view.sceneProperty().addListener((property, old, scene) -> setActive(scene != null));
        show();
        // It ends with the window, as everything of the drawer does.
        new Seconds(background.fx(), Seen.of(view), this::tick);
    }

    private Node emptyState() {
        emptyTitle.getStyleClass().add("detail-headline");
        emptyHow.getStyleClass().add("muted");
        VBox box = new VBox(8, Icons.of(Icon.PROCESS), emptyTitle, emptyHow);
        box.getStyleClass().add("detail-empty");
        return box;
    }

    /** None of several may be the focused one, as where a group is. */
    private void showSelected(int count) {
        header.showSelected(count);
        emptyTitle.setText(count > 0 ? messages.get("detail.many", count) : messages.get("detail.empty"));
        emptyHow.setText(messages.get(count > 0 ? "detail.many.how" : "detail.empty.how"));
    }

    /** The drawer. */
    public Region view() {
        return view;
    }

    /** The tab that is shown. */
    public DetailTab tab() {
        return tab;
    }

    /** Shows a tab. */
    public void showTab(DetailTab chosen) {
        boolean changed = tab != chosen;
        tab = chosen;
        header.choose(chosen);
        if (changed && chosen == DetailTab.CONFIGURATION) {
            model.reloadConfig();
        }
        show();
    }

    private void setActive(boolean isActive) {
        model.setActive(isActive);
        if (!isActive) {
            logOf = Optional.empty();
            content.getChildren().clear();
        }
    }

    private void show() {
        Optional<Facts> facts = model.factsProperty().get();
        if (facts.isEmpty()) {
            logOf = Optional.empty();
            content.getChildren().clear();
            view.setTop(null);
            view.setCenter(empty);
            return;
        }
        view.setTop(header.view());
        view.setCenter(content);
        view.pseudoClassStateChanged(Pseudo.STALE, !facts.get().isLive());
        header.show(facts.get(), Instant.now());
        if (tab == DetailTab.LOG) {
            showLog();
            return;
        }
        logOf = Optional.empty();
        Tab shown = tabs.get(tab);
        if (!content.getChildren().equals(List.of(shown.view()))) {
            content.getChildren().setAll(shown.view());
        }
        shown.show(facts.get(), Instant.now());
    }

    private void showLog() {
        if (!logOf.equals(model.process())) {
            logOf = model.process();
            content.getChildren().setAll(logTab.logOf(logOf.orElseThrow()));
        }
    }

    private void tick() {
        model.factsProperty().get().filter(facts -> isShown()).ifPresent(facts -> {
            header.tick(facts, Instant.now());
            if (tab != DetailTab.LOG) {
                tabs.get(tab).tick(facts, Instant.now());
            }
        });
    }

    private boolean isShown() {
        return view.getScene() != null && view.getScene().getWindow() != null
                && view.getScene().getWindow().isShowing();
    }

    /** What the buttons of all tabs do to the focused process. */
    private final class Deeds implements OverviewTab.Deeds, DetailHeader.Deeds, FiguresOf {
        private void run(ProcessAction action) {
            model.process().ifPresent(process -> actions.run(action, List.of(process)));
        }

        @Override
        public void start() {
            // A server takes a process that waits for its next try as started, so it has to be stopped first.
            boolean isWaiting = model.factsProperty().get().flatMap(Facts::info)
                    .filter(info -> info.state() == ProcessState.BACKOFF).isPresent();
            run(isWaiting ? new ProcessAction.Restart() : new ProcessAction.Start());
        }

        @Override
        public void stop() {
            run(new ProcessAction.Stop());
        }

        @Override
        public void restart() {
            run(new ProcessAction.Restart());
        }

        @Override
        public void openLog() {
            showTab(DetailTab.LOG);
        }

        @Override
        public boolean canEdit() {
            // Values that no file sets any more cannot be changed in one.
            boolean hasFile = model.factsProperty().get().flatMap(Facts::config).filter(ConfigInForce::full)
                    .map(config -> config.values().stream().anyMatch(value -> !value.file().isEmpty())).orElse(true);
            return hasFile && model.process().filter(callbacks::canEdit).isPresent();
        }

        @Override
        public void edit() {
            edit(Optional.empty());
        }

        @Override
        public void edit(Optional<EffectiveValue> at) {
            model.process().filter(callbacks::canEdit).ifPresent(process -> callbacks.edit(process, at));
        }

        @Override
        public void copy(String report) {
            ClipboardContent text = new ClipboardContent();
            text.putString(report);
            Clipboard.getSystemClipboard().setContent(text);
        }

        @Override
        public void close() {
            callbacks.close();
        }

        @Override
        public Optional<Usage> usage() {
            return model.process().flatMap(figures::usage);
        }

        @Override
        public Samples samples() {
            return model.process().map(figures::samples).orElse(Samples.NONE);
        }
    }
}
