package org.steward.desktop.logview.pane;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.desktop.logview.highlight.HighlightSets;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The tool bar of a pane: what chooses the log at its left, then toggles, searches, and the rest in a menu. */
public final class PaneBar {

    private final Pane pane;
    private final PaneTools tools;
    private final HBox leading = new HBox();
    private final HBox trailing = new HBox();
    private final HBox root;

    /** An empty bar whose buttons act on this pane. */
    public PaneBar(Pane pane, PaneTools tools) {
        this.pane = pane;
        this.tools = tools;
        leading.getStyleClass().add("log-bar-part");
        trailing.getStyleClass().add("log-bar-part");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        root = new HBox(leading, between, trailing);
        root.getStyleClass().add("log-bar");
    }

    /** The bar. */
    public Node root() {
        return root;
    }

    /** Puts these at the left. */
    public void setLeading(List<Node> nodes) {
        leading.getChildren().setAll(nodes);
    }

    /** Adds a toggle of this property, at the right. */
    public void addToggle(PaneAction action, BooleanProperty chosen) {
        ToggleButton button = new ToggleButton();
        button.selectedProperty().bindBidirectional(chosen);
        add(button, action);
    }

    /** Adds a button that runs this action, at the right. */
    public void addButton(PaneAction action) {
        Button button = new Button();
        button.setOnAction(event -> pane.run(action));
        add(button, action);
    }

    private void add(ButtonBase button, PaneAction action) {
        button.setId("log-" + action.id());
        button.setGraphic(Icons.of(action.icon()));
        button.setTooltip(new Tooltip(tools.commands().tip(action)));
        button.setAccessibleText(tools.commands().command(action).label());
        button.getStyleClass().addAll("flat", "icon-button");
        trailing.getChildren().add(button);
    }

    void addMenu() {
        MenuButton more = new MenuButton();
        more.setId("log-more");
        more.setGraphic(Icons.of(Icon.MORE));
        more.setAccessibleText(tools.messages().get("logview.more"));
        more.setTooltip(new Tooltip(tools.messages().get("logview.more")));
        more.getStyleClass().addAll("flat", "icon-button");
        more.getItems().addAll(items());
        // What is highlighted may have changed.
        more.setOnShowing(event -> more.getItems().setAll(items()));
        trailing.getChildren().add(more);
    }

    /** The menu of the lines; new items each time, as an item stands in one menu only. */
    ContextMenu contextMenu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(item(PaneAction.COPY), item(PaneAction.MARK), new SeparatorMenuItem());
        menu.getItems().addAll(items());
        return menu;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>(List.of(item(PaneAction.GO_TO), item(PaneAction.NEXT_MARK),
                item(PaneAction.PREVIOUS_MARK), highlights(), new SeparatorMenuItem(), item(PaneAction.CLEAR_VIEW)));
        if (pane.process().isPresent()) {
            items.addAll(List.of(item(PaneAction.TRUNCATE), item(PaneAction.SEND_LINE)));
        }
        items.addAll(List.of(new SeparatorMenuItem(), item(PaneAction.SAVE_ALL), item(PaneAction.SAVE_MATCHES),
                item(PaneAction.SAVE_FILTERED), item(PaneAction.SAVE_VISIBLE), item(PaneAction.SAVE_SELECTED), new SeparatorMenuItem(), item(PaneAction.LARGER),
                item(PaneAction.SMALLER), item(PaneAction.USUAL_SIZE)));
        return items;
    }

    /** The sets of highlights, each on or off. */
    private Menu highlights() {
        Menu menu = new Menu(tools.messages().get("logview.highlight.title"), Icons.of(Icon.COLORS));
        menu.setId("log-highlights-menu");
        HighlightSets sets = tools.choices().highlights();
        for (int i = 0; i < sets.sets().size(); i++) {
            int index = i;
            CheckMenuItem item = new CheckMenuItem(sets.sets().get(i).name());
            item.setMnemonicParsing(false);
            item.setSelected(sets.sets().get(i).isOn());
            item.setOnAction(event -> sets.turn(index, item.isSelected()));
            menu.getItems().add(item);
        }
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(item(PaneAction.HIGHLIGHTS));
        return menu;
    }

    private MenuItem item(PaneAction action) {
        // The key is written, not an accelerator: the whole window would listen to it, while these keys are the pane's.
        MenuItem item = new MenuItem(tools.commands().tip(action), Icons.of(action.icon()));
        item.setMnemonicParsing(false);
        item.setId("log-" + action.id() + "-item");
        item.setOnAction(event -> pane.run(action));
        return item;
    }
}
