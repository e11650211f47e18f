package org.steward.desktop.servers.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.servers.FakeSupervisord;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.keyring.MemoryKeyring;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.servers.store.Passwords;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerOpener;
import org.steward.desktop.servers.store.ServersFile;
import org.steward.desktop.servers.store.Trouble;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The editor of a server: what is typed is tried, named where it is wrong, and kept. */
@ExtendWith(ApplicationExtension.class)
class ServerEditorTest {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();
    private final MemoryKeyring keyring = new MemoryKeyring();
    private final FakeSupervisord server = FakeSupervisord.http().withPassword("right");
    private Path directory;
    private ServerBook book;
    private ServerDesk desk;
    private Scene scene;

    @Start
    void open(Stage stage) throws IOException {
        directory = Files.createTempDirectory("editor");
        SettingsModel settings = new SettingsModel(Settings.defaults());
        book = new ServerBook(new ServersFile(directory.resolve("servers.toml")),
                new ServerOpener(settings, new Passwords(keyring, Map.of()), fx), fleet, background);
        desk = new ServerDesk(book, background, Messages.in(Locale.ENGLISH));
        scene = new Scene(new StackPane(desk.layer()), 800, 960);
        new Themes(settings).dress(scene);
        stage.setScene(scene);
        stage.show();
        book.load();
        desk.add();
    }

    @AfterEach
    void close() throws IOException {
        on(() -> {
            fleet.close();
            book.close();
            return true;
        });
        background.close();
        server.close();
        Files.deleteIfExists(directory.resolve("servers.toml"));
        Files.delete(directory);
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void until(String what, Callable<Boolean> condition) {
        Await.until(what, () -> on(condition));
    }

    private void type(String id, String text) {
        until(id, () -> scene.lookup(id) != null);
        on(() -> {
            ((TextField) scene.lookup(id)).setText(text);
            return true;
        });
    }

    private void press(String id) {
        on(() -> {
            ((javafx.scene.control.Button) scene.lookup(id)).fire();
            return true;
        });
    }

    private List<String> shown(String style) {
        return on(() -> desk.layer().lookupAll("." + style).stream().filter(ServerEditorTest::isShown)
                .filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).filter(text -> !text.isEmpty()).toList());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    /** The name of the check that failed, with what is said of it. */
    private List<String> failed() {
        return Await.value("a check that failed", () -> on(() -> desk.layer().lookupAll(".check").stream()
                .filter(line -> line.getPseudoClassStates().contains(FAILED)).findFirst()
                .map(line -> line.lookupAll(".label").stream().map(node -> ((Label) node).getText())
                        .filter(text -> !text.isEmpty()).toList())));
    }

    @Test
    void testNamesTheLayerThatFailsAndItsMending() {
        type("#server-url", "unix:///nonexistent/supervisor.sock");
        press("#server-test");
        List<String> words = failed();
        assertEquals("Socket file", words.getFirst());
        assertTrue(words.contains("socket file is missing"), words.toString());
        assertTrue(words.stream().anyMatch(text -> text.startsWith("Start the daemon")), words.toString());
        // The findings come one by one.
        until("what follows is not tried", () -> shown("check-fact").contains("not tried"));
    }

    @Test
    void testTriesThePasswordThatIsTypedWithoutSavingAnything() {
        type("#server-url", server.url());
        type("#server-username", "ann");
        type("#server-password", "wrong");
        press("#server-test");
        assertEquals("Login", failed().getFirst());
        type("#server-password", "right");
        assertEquals(List.of(), shown("check-fact"), "what was found is about another password");
        press("#server-test");
        until("passed", () -> shown("check-fact").stream().anyMatch(text -> text.contains("“fake”")));
        assertTrue(shown("check-fact").contains("ann may come in"));
        assertTrue(on(() -> book.entries().isEmpty()));
        assertTrue(keyring.secrets().isEmpty());
        assertFalse(Files.exists(directory.resolve("servers.toml")));
    }

    @Test
    void addServerKeepsItWithItsPasswordInTheKeyring() throws IOException {
        type("#server-url", server.url());
        type("#server-name", "box");
        type("#server-username", "ann");
        type("#server-password", "right");
        on(() -> {
            ((CheckBox) scene.lookup("#server-production")).setSelected(true);
            return true;
        });
        press("#server-save");
        until("closed", () -> !desk.layer().isVisible());
        assertEquals(Map.of(server.url() + " ann", Secret.of("right")), keyring.secrets());
        assertTrue(on(() -> book.entries().getFirst().profile().isProduction()));
        until("live", () -> fleet.named("box").filter(box -> box.snapshot().link().isLive()).isPresent());
        assertFalse(Files.readString(directory.resolve("servers.toml")).contains("right"));
    }

    @Test
    void withoutThePasswordTheServerIsAddedAndAsksForIt() {
        type("#server-url", server.url());
        type("#server-name", "box");
        type("#server-username", "ann");
        press("#server-save");
        until("closed", () -> !desk.layer().isVisible());
        until("needs a password", () -> book.entries().getFirst().trouble()
                .filter(Trouble.NeedsPassword.class::isInstance).isPresent());
    }

    @Test
    void aPasswordInTheUrlGoesToWherePasswordsBelong() {
        type("#server-url", server.url().replace("http://", "http://ann:right@"));
        type("#server-name", "box");
        press("#server-save");
        until("closed", () -> !desk.layer().isVisible());
        assertEquals(server.url(), on(() -> book.entries().getFirst().profile().url()));
        assertEquals(Map.of(server.url() + " ann", Secret.of("right")), keyring.secrets());
    }

    @Test
    void whatIsMissingOrWrongIsNamedAtItsFieldAndNothingIsKept() {
        press("#server-save");
        assertTrue(shown("field-note").contains("Say where the server is."), shown("field-note").toString());
        assertTrue(shown("field-note").contains("Give it a name."));
        type("#server-url", "gopher://x");
        type("#server-name", "local");
        type("#server-username", "a:b");
        press("#server-save");
        List<String> notes = shown("field-note");
        assertTrue(notes.stream().anyMatch(text -> text.startsWith("This is no server URL")), notes.toString());
        assertTrue(notes.stream().anyMatch(text -> text.contains("this computer’s own name")), notes.toString());
        assertTrue(notes.contains("A user name cannot contain a colon."), notes.toString());
        assertTrue(on(() -> desk.layer().isVisible()));
        assertFalse(Files.exists(directory.resolve("servers.toml")));
    }

    @Test
    void aFingerprintIsCheckedOnlyWhereThereIsTls() {
        type("#server-url", "https://box");
        on(() -> {
            ComboBox<?> trust = (ComboBox<?>) scene.lookup("#server-trust");
            trust.getSelectionModel().select(2);
            return true;
        });
        type("#server-pin", "12:34");
        press("#server-save");
        assertTrue(shown("field-note").stream().anyMatch(text -> text.startsWith("This is no SHA-256")));
        type("#server-url", "http://box:9001");
        assertFalse(on(() -> isShown(scene.lookup("#server-pin"))));
    }

    @Test
    void theTabKeyGoesFromTopToBottomAndTheNameIsProposed(FxRobot robot) {
        type("#server-url", "http://box.example:9001");
        type("#server-username", "ann");
        on(() -> {
            scene.lookup("#server-url").requestFocus();
            return true;
        });
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            order.add(on(() -> scene.getFocusOwner().getId()));
            robot.push(KeyCode.TAB);
        }
        assertEquals(List.of("server-url", "server-name", "server-username", "server-password",
                "server-password-place"), order);
        assertEquals("box.example", on(() -> ((TextField) scene.lookup("#server-name")).getText()));
    }

    @Test
    void theFieldOfThePasswordComesWithTheUserNameAfterACollectionToo() {
        System.gc();
        assertFalse(on(() -> isShown(scene.lookup("#server-password"))));
        type("#server-username", "ann");
        assertTrue(on(() -> isShown(scene.lookup("#server-password"))));
        type("#server-username", "");
        assertFalse(on(() -> isShown(scene.lookup("#server-password"))));
    }

    @Test
    void withoutAKeyringThePasswordIsAskedForAndThatIsSaid() {
        keyring.failing(org.steward.desktop.servers.keyring.KeyringException.Reason.ABSENT);
        on(() -> {
            desk.add();
            return true;
        });
        type("#server-username", "ann");
        until("said", () -> shown("field-note").stream().anyMatch(text -> text.contains("no keyring")));
        assertEquals(4, on(() -> ((ComboBox<?>) scene.lookup("#server-password-place")).getItems().size()));
    }

    @Test
    void tabStaysOnTheSheetAndTheFocusGoesBackToWhereItWas(FxRobot robot) {
        Button below = on(() -> {
            Button button = new Button("below");
            ((StackPane) scene.getRoot()).getChildren().addFirst(button);
            return button;
        });
        robot.push(KeyCode.ESCAPE);
        on(() -> {
            below.requestFocus();
            desk.add();
            return true;
        });
        until("focus", () -> scene.getFocusOwner() != null && "server-url".equals(scene.getFocusOwner().getId()));
        for (int i = 0; i < 30; i++) {
            robot.push(KeyCode.TAB);
            assertTrue(on(() -> scene.getFocusOwner() != below), "Tab stays on it");
        }
        on(() -> {
            scene.lookup("#server-url").requestFocus();
            return true;
        });
        robot.clickOn(desk.layer().localToScreen(700, 500));
        assertTrue(on(() -> desk.layer().isVisible()), "what is half written stays");
        robot.push(KeyCode.ESCAPE);
        assertEquals(below, on(() -> scene.getFocusOwner()));
    }

    @Test
    void enterSaves(FxRobot robot) {
        type("#server-url", "http://127.0.0.1:1");
        type("#server-name", "box");
        on(() -> {
            scene.lookup("#server-name").requestFocus();
            return true;
        });
        robot.push(KeyCode.ENTER);
        until("closed", () -> !desk.layer().isVisible());
        assertEquals(1, on(() -> book.entries().size()));
    }

    @Test
    void escapeClosesWithoutKeepingAnything(FxRobot robot) {
        type("#server-url", "http://box:9001");
        on(() -> {
            scene.lookup("#server-url").requestFocus();
            return true;
        });
        robot.push(KeyCode.ESCAPE);
        assertFalse(on(() -> desk.layer().isVisible()));
        assertFalse(Files.exists(directory.resolve("servers.toml")));
    }

    @Test
    void serversOfAConfigurationAreTakenOver() throws IOException {
        Path conf = Files.writeString(directory.resolve("s.conf"), """
                [supervisorctl]
                serverurl=%s
                username=ann
                password=right
                """.formatted(server.url()));
        on(() -> {
            desk.importServers();
            return true;
        });
        // The keyring has to have been asked first.
        WaitForAsyncUtils.waitForFxEvents();
        type("#import-path", conf.toString());
        press("#import-look");
        // This machine may have a configuration of its own, which is offered too.
        until("found", () -> shown("mono").contains(server.url())
                && !((javafx.scene.control.Button) scene.lookup("#import-add")).isDisabled());
        press("#import-add");
        until("live", () -> fleet.servers().stream().anyMatch(each -> each.profile().url().equals(server.url())
                && each.snapshot().link().isLive()));
        Files.delete(conf);
        assertFalse(Files.readString(directory.resolve("servers.toml")).contains("right"));
    }
}
