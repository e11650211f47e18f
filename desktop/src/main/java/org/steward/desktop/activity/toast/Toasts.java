package org.steward.desktop.activity.toast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/**
 * What has just happened, at the lower right of the window: at most three at a time, each gone after a while but for
 * failures, and none while the pointer is on one. Esc that nothing else wants sends the newest away. JavaFX thread.
 */
public final class Toasts {

    /** More than these are only counted. */
    static final int MOST = 3;

    private final Messages messages;
    private final Timing timing;
    private final BooleanSupplier isStill;
    private final VBox stack = new VBox();
    private final Button more = new Button();
    private final List<Toast> toasts = new ArrayList<>();
    private final Map<Toast, Life> lives = new HashMap<>();
    private final EventHandler<KeyEvent> escape = this::escape;
    private final SimpleBooleanProperty present = new SimpleBooleanProperty(this, "present");
    private Optional<Node> before = Optional.empty();
    private int left;

    /**
     * Tells what is reported to a log from now on.
     *
     * @param settings whether nothing is to move
     * @param commands gets {@code activity.toasts}, which brings the keyboard here
     * @param open shows the activity page
     */
    public Toasts(ActivityLog log, SettingsModel settings, Commands commands, Messages messages, Runnable open) {
        this(log, () -> settings.settings().reducedMotion() || Platform.getPreferences().isReducedMotion(), commands,
                messages, open, Timing.USUAL);
    }

    Toasts(ActivityLog log, BooleanSupplier isStill, Commands commands, Messages messages, Runnable open,
            Timing timing) {
        this.messages = messages;
        this.timing = timing;
        this.isStill = isStill;
        stack.getStyleClass().add("toasts");
        // What is beside a toast belongs to the window below.
        stack.setPickOnBounds(false);
        stack.setFillWidth(false);
        more.getStyleClass().addAll("small", "toasts-more");
        more.setFocusTraversable(false);
        more.setOnAction(event -> {
            List.copyOf(toasts).forEach(this::dismiss);
            open.run();
        });
        stack.hoverProperty().addListener((property, was, is) -> pause(is));
        stack.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        stack.sceneProperty().addListener((property, was, is) -> follow(was, is));
        log.onReport(this::reported);
        log.history().addListener((ListChangeListener<Entry>) change -> repeated(log));
        commands.add(new Command("activity.toasts", messages.get("activity.toasts"), Optional.of(Icon.BELL),
                Optional.of(KeyCombination.valueOf("Shift+F6")), present, this::takeKeyboard));
        arrange();
    }

    /** For the layers of the window. */
    public Node node() {
        return stack;
    }

    private void reported(Entry entry) {
        if (!entry.isQuiet()) {
            // A hint that comes again takes the place of the one before.
            toasts.stream().filter(toast -> toast.isOf(entry)).findFirst().ifPresent(this::forget);
            Toast toast = new Toast(entry, messages, this::dismiss);
            Life life = new Life(toast, timing, isStill, () -> dismiss(toast));
            toasts.add(toast);
            lives.put(toast, life);
            if (toasts.size() > MOST) {
                leaveOut();
            }
            arrange();
            if (!isLookedAt()) {
                life.begin();
            }
        }
    }

    /** One that is shown happened again: it says how often. */
    private void repeated(ActivityLog log) {
        log.history().stream().findFirst().filter(newest -> newest.times() > 1).ifPresent(newest ->
                toasts.stream().filter(toast -> toast.isOf(newest) && toast.entry() != newest).findFirst()
                        .ifPresent(toast -> toast.show(newest)));
    }

    /** Of too many the oldest makes room, one that would go by itself before one that would stay. */
    private void leaveOut() {
        List<Toast> old = toasts.subList(0, toasts.size() - 1);
        Toast first = old.stream().filter(toast -> !toast.isLasting()).findFirst().orElse(old.getFirst());
        if (first.isLasting()) {
            left++;
        }
        forget(first);
    }

    private void dismiss(Toast toast) {
        if (!lives.containsKey(toast)) {
            return;
        }
        boolean hadKeyboard = stack.isFocusWithin();
        forget(toast);
        if (toasts.isEmpty()) {
            left = 0;
        }
        arrange();
        if (hadKeyboard) {
            if (toasts.isEmpty()) {
                giveBack();
            } else {
                toasts.getLast().first().requestFocus();
            }
        }
    }

    private void forget(Toast toast) {
        toasts.remove(toast);
        lives.remove(toast).stop();
    }

    private void arrange() {
        List<Node> wanted = new ArrayList<>();
        if (left > 0) {
            more.setText(messages.get("activity.more", left));
            wanted.add(more);
        }
        toasts.forEach(toast -> wanted.add(toast.view()));
        stack.getChildren().setAll(wanted);
        stack.setVisible(!wanted.isEmpty());
        present.set(!toasts.isEmpty());
    }

    private boolean isLookedAt() {
        return stack.isHover() || stack.isFocusWithin();
    }

    private void pause(boolean pause) {
        lives.values().forEach(pause ? Life::stop : Life::begin);
    }

    /** And back, when it is here. */
    private void takeKeyboard() {
        if (stack.isFocusWithin()) {
            giveBack();
            return;
        }
        before = Optional.ofNullable(stack.getScene().getFocusOwner());
        toasts.forEach(toast -> toast.reachableProperty().set(true));
        pause(true);
        toasts.getLast().first().requestFocus();
    }

    private void giveBack() {
        before.filter(node -> node.getScene() == stack.getScene()).ifPresent(Node::requestFocus);
        before = Optional.empty();
        toasts.forEach(toast -> toast.reachableProperty().set(false));
        pause(stack.isHover());
    }

    /** Esc sends the one away that has the keyboard. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            toasts.stream().filter(toast -> toast.view().isFocusWithin()).findFirst().ifPresent(this::dismiss);
        }
    }

    private void follow(Scene was, Scene is) {
        if (was != null) {
            was.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
        }
        if (is != null) {
            is.addEventHandler(KeyEvent.KEY_PRESSED, escape);
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed() && !toasts.isEmpty()) {
            event.consume();
            dismiss(toasts.getLast());
        }
    }
}
