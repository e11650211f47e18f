package org.steward.desktop.activity.centre;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Job;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/**
 * Who did what, when, and what became of it: a page for the main view, its strip for the foot of the side bar, its bell
 * for the bar on top. Each of the three may be used or not. JavaFX thread.
 */
public final class ActivityCentre {

    private final ActivityLog log;
    private final ActivityPage page;
    private final Node strip;
    private final Node bell;

    /**
     * Shows a log.
     *
     * @param commands gets {@code activity.clear} and {@code activity.cancel}
     * @param open shows the page
     */
    public ActivityCentre(ActivityLog log, Commands commands, Messages messages, Runnable open) {
        this.log = log;
        ActivityModel model = new ActivityModel(log);
        ActivityText text = new ActivityText(messages);
        page = new ActivityPage(model, log, text, messages,
                copied -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copied)));
        strip = new ActivityStrip(log, messages, open).view();
        bell = new ActivityBell(log.unseenFailuresProperty(), messages, open).view();
        model.shownProperty().bind(page.view().sceneProperty().isNotNull());
        model.shownProperty().addListener((property, was, is) -> look(is));
        log.unseenFailuresProperty().addListener((property, was, is) -> look(model.shownProperty().get()));
        commands.add(new Command("activity.clear", messages.get("activity.command.clear"), Optional.of(Icon.TRASH),
                Optional.empty(), Bindings.isNotEmpty(log.history()), log::clear));
        ObservableBooleanValue working = Bindings.isNotEmpty(log.running());
        commands.add(new Command("activity.cancel", messages.get("activity.command.cancel"), Optional.of(Icon.CLOSE),
                Optional.empty(), working, () -> List.copyOf(log.running()).forEach(Job::cancel)));
    }

    /** The page, for the main view. */
    public Node view() {
        return page.view();
    }

    /** A few lines with what is being done or was done last, for the foot of the side bar. */
    public Node strip() {
        return strip;
    }

    /** A bell that counts failures nobody has seen, for the bar on top. */
    public Node bell() {
        return bell;
    }

    /** Puts the keyboard into the page's list. */
    public void focus() {
        page.focus();
    }

    private void look(boolean isShown) {
        if (isShown && log.unseenFailuresProperty().get() > 0) {
            log.markSeen();
        }
    }
}
