package org.steward.desktop.settings.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.steward.desktop.action.Commands;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.palette.keys.KeysPane;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The page of settings: looks, habits, keys; each change is in force at once. JavaFX thread. */
public final class SettingsPage {

    private static final String KEYS = "keys";

    private record Section(Node node, List<SettingRow> rows) { }

    private final Messages messages;
    private final List<Section> sections = new ArrayList<>();
    private final KeysPane keysPane;
    private final VBox keysSection;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final TextField search = new TextField();
    private final Label nothing = new Label();
    private final VBox page = new VBox();

    /**
     * A page of these settings.
     *
     * @param file where they are kept, to be told
     */
    public SettingsPage(SettingsModel settings, Commands commands, KeyBindings keys, Path file, Messages messages) {
        this.messages = messages;
        SettingRows rows = new SettingRows(settings, messages);
        section("settings.section.look", rows.look());
        section("settings.section.habits", rows.habits());
        keysPane = new KeysPane(commands, keys, settings, messages);
        keysSection = new VBox(title(messages.get("settings.keys")), about(messages.get("settings.keys.about")),
                keysPane.view());
        keysSection.getStyleClass().add("settings-section");
        keysPane.view().getStyleClass().add("settings-card");
        Label kept = about(messages.get("settings.kept", file));
        content.getStyleClass().add("settings-content");
        sections.forEach(section -> content.getChildren().add(section.node()));
        content.getChildren().addAll(keysSection, kept);
        content.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane centred = new StackPane(content);
        centred.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        scroll.setContent(centred);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("settings-scroll");
        scroll.setFocusTraversable(false);
        nothing.getStyleClass().add("muted");
        nothing.setVisible(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        StackPane body = new StackPane(scroll, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        ResetStrip reset = new ResetStrip(settings, messages);
        page.getChildren().addAll(head(reset), reset.node(), body);
        page.getStyleClass().add("settings-page");
        search.textProperty().addListener((property, was, is) -> filter(is));
    }

    /** The page. */
    public Node view() {
        return page;
    }

    /** Scrolls to a setting, by its id such as {@code theme} or {@code keys}, and gives it the focus. */
    public void show(String id) {
        search.clear();
        page.applyCss();
        page.layout();
        if (id.equals(KEYS)) {
            reveal(keysSection);
        }
        sections.stream().flatMap(section -> section.rows().stream()).filter(row -> row.id().equals(id)).findFirst()
                .ifPresent(row -> {
                    reveal(row.node());
                    row.focus();
                });
    }

    private void reveal(Node node) {
        Bounds inContent = scroll.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double hidden = scroll.getContent().getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp((inContent.getMinY() - 24) / hidden, 0, 1));
        }
    }

    private Node head(ResetStrip reset) {
        Label title = new Label(messages.get("settings.title"));
        title.getStyleClass().add("page-title");
        search.setPromptText(messages.get("settings.search"));
        search.setAccessibleText(messages.get("settings.search"));
        search.getStyleClass().add("settings-search");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button button = reset.button();
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, search, gap, button);
        head.getStyleClass().add("settings-head");
        return head;
    }

    private void section(String key, List<SettingRow> rows) {
        VBox card = new VBox();
        card.getStyleClass().add("settings-card");
        rows.forEach(row -> card.getChildren().add(row.node()));
        rows.getFirst().node().getStyleClass().add("first");
        VBox box = new VBox(title(messages.get(key)), card);
        box.getStyleClass().add("settings-section");
        sections.add(new Section(box, rows));
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("settings-section-title");
        return label;
    }

    private static Label about(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void filter(String text) {
        List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        boolean any = false;
        for (Section section : sections) {
            boolean some = false;
            for (SettingRow row : section.rows()) {
                boolean fits = row.fits(words);
                show(row.node(), fits);
                some |= fits;
            }
            show(section.node(), some);
            any |= some;
        }
        boolean keys = keysPane.filter(text);
        show(keysSection, keys);
        nothing.setText(messages.get("settings.nothing", text.strip()));
        nothing.setVisible(!any && !keys);
        scroll.setVvalue(0);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
