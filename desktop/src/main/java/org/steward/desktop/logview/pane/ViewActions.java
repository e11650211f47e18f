package org.steward.desktop.logview.pane;

import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.steward.desktop.logview.ansi.EscapeMode;
import org.steward.desktop.logview.line.Selection;
import org.steward.desktop.logview.view.LogView;

/** What can be done with any view of lines, whatever the lines are. JavaFX thread. */
public final class ViewActions {

    private final LogView view;
    private final PaneTools tools;
    private final BiConsumer<String, Boolean> say;
    private final BooleanProperty colors = new SimpleBooleanProperty(this, "colors");

    /**
     * Of this view.
     *
     * @param say told what there is to say, and whether that is a problem
     */
    public ViewActions(LogView view, PaneTools tools, BiConsumer<String, Boolean> say) {
        this.view = view;
        this.tools = tools;
        this.say = say;
        tools.choices().bind(view);
        colors.set(view.escapesProperty().get() == EscapeMode.COLORS);
        colors.addListener((property, was, is) ->
                view.escapesProperty().set(is ? EscapeMode.COLORS : EscapeMode.RAW));
        view.escapesProperty().addListener((property, was, is) -> colors.set(is == EscapeMode.COLORS));
    }

    /** Puts its toggles on a tool bar, and the menu. */
    public void addTo(PaneBar bar) {
        bar.addToggle(PaneAction.FOLLOW, view.followingProperty());
        bar.addToggle(PaneAction.WRAP, view.wrappingProperty());
        bar.addToggle(PaneAction.COLORS, colors);
        bar.addToggle(PaneAction.NUMBERS, tools.choices().numbersProperty());
        bar.addMenu();
        view.setOnContextMenuRequested(event ->
                bar.contextMenu().show(view, event.getScreenX(), event.getScreenY()));
    }

    /** Does it, or answers false for what is more than the view's business. */
    public boolean run(PaneAction action) {
        switch (action) {
            case FOLLOW -> toggle(view.followingProperty());
            case WRAP -> toggle(view.wrappingProperty());
            case COLORS -> toggle(colors);
            case NUMBERS -> toggle(tools.choices().numbersProperty());
            case COPY -> copy();
            case LARGER -> view.zoom(1);
            case SMALLER -> view.zoom(-1);
            case USUAL_SIZE -> view.sizeProperty().set(LogView.USUAL_SIZE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    private void copy() {
        Selection selection = view.selectionProperty().get();
        EscapeMode escapes = view.escapesProperty().get();
        view.lines().ifPresent(lines -> tools.background().run(() -> Copying.of(lines, selection, escapes), copied -> {
            if (!copied.text().isEmpty()) {
                ClipboardContent content = new ClipboardContent();
                content.putString(copied.text());
                Clipboard.getSystemClipboard().setContent(content);
            }
            if (copied.isCut()) {
                say.accept(tools.messages().get("logview.copy.cut"), true);
            }
        }, problem -> say.accept(String.valueOf(problem.getMessage()), true)));
    }
}
