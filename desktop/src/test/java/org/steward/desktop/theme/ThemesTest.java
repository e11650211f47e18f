package org.steward.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.CustomTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.Settings.ThemeChoice;
import org.steward.desktop.settings.SettingsModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every theme dresses every control without a complaint, and states stay legible. */
@ExtendWith(ApplicationExtension.class)
class ThemesTest {

    private static final double LEGIBLE = 4.5;

    /** The root: JavaFX's loggers belong to another context than those asked for here by name. */
    private final Logger css = Logger.getLogger("");
    private final List<String> complaints = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (String.valueOf(entry.getLoggerName()).startsWith("javafx.")) {
                complaints.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };
    private final SettingsModel settings = new SettingsModel(Settings.defaults());
    private final Themes[] themes = new Themes[1];
    private final VBox states = new VBox();
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        themes[0] = new Themes(settings);
    }

    @BeforeEach
    void listen() {
        css.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        css.removeHandler(listener);
    }

    @ParameterizedTest
    @EnumSource
    void dressesTheControlsOfJavaFxAndControlsFxWithoutAComplaint(ThemeChoice theme, FxRobot robot) {
        robot.interact(() -> show(theme));
        robot.interact(() -> stage.getScene().getRoot().applyCss());
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @EnumSource
    void givesEachStateAColourThatCanBeReadOnTheBackground(ThemeChoice theme, FxRobot robot) {
        robot.interact(() -> show(theme));
        Color background = (Color) ((javafx.scene.layout.Region) stage.getScene().getRoot()).getBackground().getFills()
                .getFirst().getFill();
        for (StateLook look : StateLook.values()) {
            HBox row = (HBox) states.getChildren().get(look.ordinal());
            Color word = (Color) ((Label) row.getChildren().get(1)).getTextFill();
            Color shape = (Color) ((SVGPath) row.lookup(".icon-path")).getStroke();
            assertTrue(contrast(word, background) >= LEGIBLE, look + " of " + theme + ": " + contrast(word, background));
            assertEquals(word, shape, () -> look + ": icon and word have one colour");
        }
    }

    @Test
    void compactRowsAreLower(FxRobot robot) {
        robot.interact(() -> show(ThemeChoice.LIGHT));
        double usual = rowHeight();
        robot.interact(() -> {
            settings.update(old -> old.withDensity(Settings.Density.COMPACT));
            stage.getScene().getRoot().applyCss();
            ((javafx.scene.Parent) stage.getScene().getRoot()).layout();
        });
        assertTrue(rowHeight() < usual, rowHeight() + " of " + usual);
        assertEquals(List.of(), complaints);
    }

    private double rowHeight() {
        return ((javafx.scene.control.Cell<?>) stage.getScene().getRoot().lookup(".table-row-cell")).prefHeight(-1);
    }

    @Test
    void aSceneIsDressedAnewEvenIfNobodyElseKeepsTheDresser(FxRobot robot) {
        robot.interact(() -> show(ThemeChoice.LIGHT));
        java.lang.ref.WeakReference<Themes> dresser = new java.lang.ref.WeakReference<>(themes[0]);
        themes[0] = null;
        System.gc();
        assertTrue(dresser.get() != null);
        robot.interact(() -> settings.update(old -> old.withTheme(ThemeChoice.DARK)));
        assertTrue(stage.getScene().getStylesheets().getFirst().endsWith("dark.css"));
    }

    private void show(ThemeChoice theme) {
        settings.update(old -> old.withTheme(theme));
        states.getChildren().clear();
        for (StateLook look : StateLook.values()) {
            Label word = new Label(look.messageKey());
            word.getStyleClass().add("state-word");
            HBox row = new HBox(Icons.of(look.icon()), word);
            row.getStyleClass().add("state");
            Pseudo.show(row, look);
            states.getChildren().add(row);
        }
        VBox root = new VBox(states, controls());
        root.getStyleClass().add("frame");
        Scene scene = new Scene(root, 800, 600);
        themes[0].dress(scene);
        stage.setScene(scene);
        stage.show();
        root.applyCss();
        root.layout();
    }

    private static VBox controls() {
        TableView<String> table = new TableView<>();
        table.getColumns().add(new TableColumn<>("name"));
        table.getItems().add("row");
        ListView<String> list = new ListView<>();
        list.getItems().add("item");
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().add("choice");
        SearchableComboBox<String> searchable = new SearchableComboBox<>();
        searchable.getItems().add("choice");
        CustomTextField custom = new CustomTextField();
        custom.setLeft(new Label("left"));
        Button icon = new Button("", Icons.of(org.steward.icons.Icon.BELL));
        icon.getStyleClass().add("icon-button");
        icon.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
        return new VBox(table, list, combo, searchable, custom, icon, new Button("button"), new ToggleButton("toggle"),
                new CheckBox("check"), new RadioButton("radio"), new Slider(), new Spinner<Integer>(0, 9, 1),
                new ProgressBar(0.5), new TextField("text"), new TextArea("text"),
                new MenuButton("menu", null, new MenuItem("item")), new TabPane(new Tab("tab", new Label("content"))),
                new SplitPane(new Label("left"), new Label("right")), new ToggleSwitch("switch"),
                new SegmentedButton(new ToggleButton("a"), new ToggleButton("b")), new StatusBar(),
                new TaskProgressView<>());
    }

    /** Contrast of two colours, 1 to 21 (WCAG 2.1, 1.4.3). */
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
