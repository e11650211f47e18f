package org.steward.desktop.servers.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.text.Messages;

/** How a server is marked: tags, colour, production, read-only. None of it breaks a connection. */
final class LabelPart {

    private final TextField tags = new TextField();
    private final CheckBox production;
    private final CheckBox readOnly;
    private final ToggleGroup colors = new ToggleGroup();
    private final VBox box;
    private final List<String> before;

    LabelPart(Messages messages, ServerProfile profile) {
        before = profile.tags();
        tags.setId("server-tags");
        tags.setText(String.join(", ", profile.tags().stream().filter(tag -> !ServerProfile.isProduction(tag)).toList()));
        production = check(messages, "servers.edit.production", profile.isProduction());
        production.setId("server-production");
        readOnly = check(messages, "servers.edit.readonly", profile.readOnly());
        readOnly.setId("server-readonly");
        HBox swatches = new HBox();
        swatches.getStyleClass().add("swatches");
        swatches.setAlignment(Pos.CENTER_LEFT);
        for (ServerColor color : ServerColor.values()) {
            ToggleButton swatch = new ToggleButton();
            Region dot = new Region();
            dot.getStyleClass().add("swatch-dot");
            swatch.setGraphic(dot);
            swatch.getStyleClass().add("swatch");
            swatch.pseudoClassStateChanged(PseudoClass.getPseudoClass(color.styleName()), true);
            swatch.setUserData(color);
            swatch.setToggleGroup(colors);
            swatch.setSelected(color == profile.color());
            String name = messages.get("servers.color." + color.name());
            swatch.setAccessibleText(name);
            swatch.setTooltip(new Tooltip(name));
            swatches.getChildren().add(swatch);
        }
        box = new VBox(
                new Field(messages.get("servers.edit.tags"), tags).help(messages.get("servers.edit.tags.help")).view(),
                new Field(messages.get("servers.edit.color"), swatches).view(), production, readOnly);
        box.getStyleClass().add("form-part");
    }

    private static CheckBox check(Messages messages, String key, boolean selected) {
        CheckBox box = new CheckBox(messages.get(key));
        box.setSelected(selected);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    Node view() {
        return box;
    }

    List<String> tags() {
        List<String> all = new ArrayList<>();
        if (production.isSelected()) {
            all.add(ServerProfile.PRODUCTION);
        }
        Arrays.stream(tags.getText().split("[,，]")).map(String::strip)
                .filter(tag -> !tag.isEmpty() && !ServerProfile.isProduction(tag)).distinct().forEach(all::add);
        // In another order they are the same, and the file keeps its own.
        return Set.copyOf(all).equals(Set.copyOf(before)) ? before : all;
    }

    ServerColor color() {
        return colors.getSelectedToggle() == null ? ServerColor.NONE
                : (ServerColor) colors.getSelectedToggle().getUserData();
    }

    boolean readOnly() {
        return readOnly.isSelected();
    }
}
