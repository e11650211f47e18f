package org.steward.desktop.detail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.text.Durations;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.desktop.theme.Pseudo;
import org.steward.desktop.theme.StateLook;
import org.steward.icons.Icon;

/** The drawer's first line: which process, how it is, its tabs, and what can be done with it. */
final class DetailHeader {

    private final Label name = new Label();
    private final HBox state = new HBox(6);
    private final Label word = new Label();
    private final Label selected = new Label();
    private final Label about = new Label();
    private final Map<DetailTab, ToggleButton> tabs = new EnumMap<>(DetailTab.class);
    private final Button start;
    private final Button stop;
    private final Button restart;
    private final Button edit;
    private final HeaderLines lines;
    private final BooleanSupplier canEdit;
    private final Messages messages;
    private final Durations durations;

    /** What the header's buttons do. */
    interface Deeds {
        void start();

        void stop();

        void restart();

        boolean canEdit();

        void edit();

        void close();
    }

    DetailHeader(Messages messages, Deeds deeds, Consumer<DetailTab> chosen) {
        this.messages = messages;
        this.durations = new Durations(messages);
        name.getStyleClass().add("detail-name");
        name.setMinWidth(60);
        state.getStyleClass().add("state");
        state.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(Region.USE_PREF_SIZE);
        word.getStyleClass().add("state-word");
        about.getStyleClass().add("muted");
        about.setMinWidth(0);
        // It takes only what the others leave: the name comes first.
        about.setPrefWidth(0);
        selected.getStyleClass().add("detail-selected");
        selected.setMinWidth(Region.USE_PREF_SIZE);
        selected.managedProperty().bind(selected.visibleProperty());
        selected.visibleProperty().bind(selected.textProperty().isNotEmpty());
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(tabs(chosen));
        bar.getStyleClass().add("detail-tabs");
        start = button(Icon.START, "detail.do.start", deeds::start);
        stop = button(Icon.STOP, "detail.do.stop", deeds::stop);
        restart = button(Icon.RESTART, "detail.do.restart", deeds::restart);
        edit = button(Icon.EDIT, "detail.do.edit", deeds::edit);
        this.canEdit = deeds::canEdit;
        Button close = button(Icon.CLOSE, "detail.do.close", deeds::close);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(start, stop, restart, edit, close);
        buttons.getStyleClass().add("detail-header-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        lines = new HeaderLines(List.of(name, state, selected), about, bar, buttons);
    }

    private Node[] tabs(Consumer<DetailTab> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (DetailTab tab : DetailTab.values()) {
            ToggleButton button = new ToggleButton(messages.get(tab.messageKey()));
            button.getStyleClass().add("detail-tab");
            button.setToggleGroup(group);
            button.setUserData(tab);
            button.setOnAction(event -> {
                // A tab that is chosen again stays chosen.
                button.setSelected(true);
                chosen.accept(tab);
            });
            button.setOnKeyPressed(event -> {
                int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
                if (step != 0) {
                    int next = Math.floorMod(tab.ordinal() + step, DetailTab.values().length);
                    tabs.get(DetailTab.values()[next]).requestFocus();
                    tabs.get(DetailTab.values()[next]).fire();
                    event.consume();
                }
            });
            tabs.put(tab, button);
        }
        return tabs.values().toArray(Node[]::new);
    }

    private Button button(Icon icon, String key, Runnable run) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        say(button, messages.get(key));
        button.setOnAction(event -> run.run());
        return button;
    }

    private static void say(ButtonBase button, String text) {
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
    }

    Node view() {
        return lines.view();
    }

    /** Marks the tab that is shown. */
    void choose(DetailTab tab) {
        tabs.get(tab).setSelected(true);
    }

    /** Says of how many selected processes this is one. */
    void showSelected(int count) {
        selected.setText(count > 1 ? messages.get("detail.selected", count) : "");
        lines.fit();
    }

    /** Shows these facts. */
    void show(Facts facts, Instant now) {
        name.setText(facts.shown());
        name.setTooltip(new Tooltip(facts.shown()));
        boolean known = facts.info().isPresent() && !facts.gone();
        state.setVisible(known);
        state.setManaged(known);
        state.getChildren().clear();
        facts.info().ifPresent(info -> {
            StateLook look = look(facts, info);
            state.getChildren().setAll(Icons.of(look.icon()), word);
            word.setText(messages.get(look.messageKey()));
            Pseudo.show(state, look);
            state.pseudoClassStateChanged(Pseudo.STALE, !facts.isLive());
        });
        boolean may = known && facts.isLive() && !facts.readOnly() && !facts.pending();
        ProcessState current = facts.info().map(ProcessInfo::state).orElse(ProcessState.UNKNOWN);
        start.setDisable(!may || !current.isStopped());
        stop.setDisable(!may || !current.isRunning());
        restart.setDisable(!may);
        edit.setDisable(!canEdit.getAsBoolean());
        tick(facts, now);
        lines.fit();
    }

    /** A second has passed. */
    void tick(Facts facts, Instant now) {
        StringBuilder text = new StringBuilder(facts.server().equals(ServerProfile.LOCAL)
                ? messages.get("servers.local") : facts.server());
        if (!facts.isLive()) {
            text.append(" · ").append(facts.snapshot().server().isPresent() ? messages.get("detail.lastSeen",
                    durations.ago(facts.snapshot().taken(), now)) : messages.get("detail.noAnswer"));
        }
        facts.info().filter(info -> info.pid() != 0 && !facts.gone()).ifPresent(info -> text
                .append(" · ").append(messages.get("detail.pid", info.pid()))
                .append(" · ").append(messages.get("detail.up", durations.of(facts.uptime(now)))));
        if (facts.pending()) {
            text.append(" · ").append(messages.get("detail.pending"));
        }
        if (facts.readOnly()) {
            text.append(" · ").append(messages.get("detail.readOnly"));
        }
        about.setText(text.toString());
        about.setTooltip(new Tooltip(text.toString()));
    }

    /** With the history, it is known whether an exit was expected. */
    static StateLook look(Facts facts, ProcessInfo info) {
        boolean expected = facts.ends().filter(ends -> !ends.observed())
                .map(Ends::expected).orElse(info.exitstatus() == 0);
        return StateLook.of(info.state(), expected);
    }
}
