package org.steward.desktop.servers.sidebar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.steward.icons.Icon;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.connection.Link;
import org.steward.client.connection.Snapshot;
import org.steward.client.connection.SnapshotListener;
import org.steward.client.connection.SupervisorConnection;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.palette.Fed;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.servers.FakeSupervisord;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.keyring.MemoryKeyring;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.servers.store.Passwords;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerOpener;
import org.steward.desktop.servers.store.ServersFile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.StateLook;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The side bar in a window: looked at, walked through, and changed with mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class SideBarTest {

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();
    private final MemoryKeyring keyring = new MemoryKeyring();
    private final Commands commands = new Commands();
    private final SettingsModel settings = new SettingsModel(Settings.defaults());
    private final KeyBindings keys = new KeyBindings(commands, settings);
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final FakeSupervisord locked = FakeSupervisord.http().withPassword("right");
    private final List<Credentials> logins = new CopyOnWriteArrayList<>();
    private Path directory;
    private Path path;
    private ServerBook book;
    private SideBar bar;
    private Scene scene;

    @Start
    void open(Stage stage) throws IOException {
        directory = Files.createTempDirectory("side");
        path = directory.resolve("servers.toml");
        book = new ServerBook(new ServersFile(path),
                new ServerOpener(settings, new Passwords(keyring, Map.of()), fx), fleet, background);
        fleet.addFirst(Fed.server(ServerProfile.of(ServerProfile.LOCAL, "unix:///nonexistent/steward.sock"), List.of(
                Fed.process("web", "a", ProcessState.RUNNING), Fed.process("web", "b", ProcessState.RUNNING),
                Fed.process("mail", "m", ProcessState.FATAL), Fed.process("old", "o", ProcessState.STOPPED)), fx));
        bar = new SideBar(fleet, book, logins::add, background, Messages.in(Locale.ENGLISH), commands, keys);
        BorderPane pane = new BorderPane(new Button("elsewhere"));
        pane.setLeft(bar.view());
        scene = new Scene(new StackPane(pane, bar.layer()), 800, 700);
        new Themes(settings).dress(scene);
        keys.install(scene);
        commands.onRefusal((command, why) -> refused.add(command.id() + ": " + why));
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws IOException {
        on(() -> {
            fleet.close();
            book.close();
            return true;
        });
        background.close();
        locked.close();
        Files.deleteIfExists(path);
        Files.delete(directory);
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private static void until(String what, Callable<Boolean> condition) {
        Await.until(what, () -> on(condition));
    }

    private void load(String text) throws IOException {
        Files.writeString(path, text);
        on(() -> {
            book.load();
            return true;
        });
    }

    private void loadThree() throws IOException {
        load(table("alpha", "") + table("beta", "tags = [\"production\", \"db\"]\nread_only = true\ncolor = \"red\"\n")
                + table("gamma", ""));
        awaitOrder("alpha", "beta", "gamma");
        // They are opened one by one after they are listed.
        for (String name : List.of("alpha", "beta", "gamma")) {
            until(name + " is open", () -> fleet.named(name).isPresent());
        }
    }

    private static String table(String name, String more) {
        return "[servers." + name + "]\nurl = \"unix:///nonexistent/" + name + "\"\n" + more;
    }

    @SuppressWarnings("unchecked")
    private ListView<SideItem> list() {
        return (ListView<SideItem>) scene.lookup(".side-list");
    }

    private List<String> names() {
        return on(() -> list().getItems().stream().map(item -> item.stateProperty().get().name()).toList());
    }

    private void awaitOrder(String... servers) {
        List<String> wanted = new ArrayList<>(List.of("All servers", "This computer"));
        wanted.addAll(List.of(servers));
        Await.until(wanted.toString(), () -> names().equals(wanted));
    }

    private ServerCell cell(String name) {
        return Await.value("the row of " + name, () -> on(() -> {
            layOut();
            return scene.getRoot().lookupAll(".side-cell").stream().map(ServerCell.class::cast)
                    .filter(cell -> cell.getItem() != null && shown(cell)
                            && cell.getItem().stateProperty().get().name().equals(name)).findFirst();
        }));
    }

    /** Only then rows and buttons are where they belong; nobody else does it while a test waits on the JavaFX thread. */
    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static boolean shows(Node node, String style) {
        return node.lookupAll("." + style).stream().anyMatch(Node::isVisible);
    }

    private static List<String> texts(Node node, String style) {
        return node.lookupAll("." + style).stream().filter(Node::isVisible).map(each -> ((Labeled) each).getText())
                .toList();
    }

    private void select(String name) {
        on(() -> {
            list().getSelectionModel().select(list().getItems().stream()
                    .filter(item -> item.stateProperty().get().name().equals(name)).findFirst().orElseThrow());
            list().requestFocus();
            return true;
        });
    }

    private String selected() {
        return on(() -> list().getSelectionModel().getSelectedItem().stateProperty().get().name());
    }

    private void click(FxRobot robot, String text) {
        Node node = Await.value(text, () -> on(() -> {
            layOut();
            return scene.getRoot().lookupAll("*").stream().filter(each -> each instanceof Labeled labeled
                    && !(each instanceof Label) && text.equals(labeled.getText()) && shown(each)).findFirst();
        }));
        robot.clickOn(node);
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    @Test
    void allServersComeFirstThenThisComputerThenTheListInItsOrder() throws IOException {
        loadThree();
        assertEquals("All servers", selected());
        assertEquals(Optional.empty(), on(() -> bar.selectedProperty().get()));
    }

    @Test
    void theMenuOfAServerOpensItsMainLogByTheCommandOfTheWindow(FxRobot robot) throws IOException {
        loadThree();
        List<String> ran = new CopyOnWriteArrayList<>();
        on(() -> {
            commands.add(new Command("server.mainLog", "Main log", Optional.of(Icon.SERVER),
                    Optional.of(KeyCombination.valueOf("Shortcut+Alt+L")), new SimpleBooleanProperty(true),
                    () -> ran.add(bar.selectedProperty().get().orElseThrow().profile().name()), () -> ""));
            return true;
        });
        robot.rightClickOn(cell("beta"));
        MenuItem item = Await.value("the item", () -> on(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance).flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(each -> each.getText() != null && each.getText().startsWith("Main log")).findFirst()));
        assertTrue(item.getText().contains("Alt+L"), item.getText());
        robot.interact(item::fire);
        assertEquals(List.of("beta"), ran);
    }

    @Test
    void theWorstIsCountedFirst() {
        until("the counts", () -> !chips("This computer").isEmpty());
        List<String> words = on(() -> chips("This computer"));
        assertEquals(List.of("1", "1", "2"), words.stream().sorted().toList());
        assertEquals(StateLook.FATAL, on(() -> list().getItems().get(1).stateProperty().get().counts().each()
                .getFirst().look()));
        assertTrue(on(() -> firstChip("This computer").getPseudoClassStates().toString().contains("fatal")));
        until("accessible", () -> cell("This computer").getAccessibleText().contains("1 FATAL"));
        until("the sum", () -> chips("All servers").equals(chips("This computer")));
    }

    private List<String> chips(String name) {
        return texts(cell(name), "state-word");
    }

    private Node firstChip(String name) {
        return ((javafx.scene.layout.HBox) cell(name).lookup(".side-counts")).getChildren().getFirst();
    }

    @Test
    void aServerOfProductionAndALockedOneAreMarked() throws IOException {
        loadThree();
        assertTrue(on(() -> shows(cell("beta"), "side-badge")));
        assertTrue(on(() -> shows(cell("beta"), "side-lock")));
        assertEquals(List.of("db"), on(() -> texts(cell("beta"), "side-tag")));
        assertFalse(on(() -> shows(cell("alpha"), "side-badge") || shows(cell("alpha"), "side-lock")));
        assertTrue(on(() -> cell("beta").getPseudoClassStates().toString().contains("production")));
    }

    @Test
    void aServerThatIsNotThereSaysWhy() throws IOException {
        loadThree();
        until("the reason", () -> texts(cell("alpha"), "side-note").equals(List.of("socket file is missing")));
        until("counted as offline", () -> texts(cell("All servers"), "side-note").equals(List.of("3 offline")));
    }

    @Test
    void arrowsAndNumbersSelectAndTheWindowIsTold(FxRobot robot) throws IOException {
        loadThree();
        select("All servers");
        robot.push(KeyCode.DOWN);
        assertEquals("This computer", selected());
        assertSame(on(() -> fleet.servers().getFirst()), on(() -> bar.selectedProperty().get().orElseThrow()));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals("beta", selected());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals("All servers", selected());
        on(() -> {
            bar.select(fleet.named("gamma"));
            return true;
        });
        assertEquals("gamma", selected());
        assertFalse(on(() -> command("servers.select.9").enabled().get()));
    }

    private Command command(String id) {
        return commands.all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void altAndAnArrowMoveAServerWhichStaysSelected(FxRobot robot) throws IOException {
        loadThree();
        select("gamma");
        robot.push(KeyCode.ALT, KeyCode.UP);
        awaitOrder("alpha", "gamma", "beta");
        assertEquals("gamma", selected());
        robot.push(KeyCode.ALT, KeyCode.UP);
        awaitOrder("gamma", "alpha", "beta");
        robot.push(KeyCode.ALT, KeyCode.UP);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        awaitOrder("alpha", "gamma", "beta");
        assertEquals("gamma", selected());
        assertTrue(Files.readString(path).indexOf("gamma") < Files.readString(path).indexOf("beta"));
    }

    @Test
    void aServerThatIsRemovedCanBePutBackAtItsPlace(FxRobot robot) throws IOException {
        loadThree();
        String before = Files.readString(path);
        select("beta");
        robot.push(KeyCode.DELETE);
        awaitOrder("alpha", "gamma");
        click(robot, "Undo");
        awaitOrder("alpha", "beta", "gamma");
        assertEquals(before, Files.readString(path).replace("\n\n", "\n"));
    }

    @Test
    void theKeyUndoesOneRemovalAfterTheOther(FxRobot robot) throws IOException {
        loadThree();
        select("alpha");
        robot.push(KeyCode.DELETE);
        awaitOrder("beta", "gamma");
        select("beta");
        robot.push(KeyCode.DELETE);
        awaitOrder("gamma");
        select("gamma");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitOrder("beta", "gamma");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitOrder("alpha", "beta", "gamma");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitOrder("alpha", "beta", "gamma");
    }

    @Test
    void theAddressIsCopied(FxRobot robot) throws IOException {
        loadThree();
        select("beta");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertEquals("unix:///nonexistent/beta", on(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void keysOfTheListAreThoseOfCommandsAndFollowTheSettings(FxRobot robot) throws IOException {
        loadThree();
        on(() -> {
            settings.update(old -> old.withKey("servers.remove", "Ctrl+D"));
            return true;
        });
        select("beta");
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until("beta is open to changes", () -> book.entries().get(1).profile().readOnly() == false);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        awaitOrder("alpha", "gamma");
        assertTrue(on(() -> command("servers.undo").enabled().get()));
    }

    @Test
    void keysOfTheListDoNothingElsewhereButThoseOfTheWindowDo(FxRobot robot) throws IOException {
        loadThree();
        select("beta");
        robot.clickOn("elsewhere");
        robot.push(KeyCode.DELETE).push(KeyCode.ALT, KeyCode.UP).push(KeyCode.F2);
        assertFalse(on(() -> bar.layer().isVisible()));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        until("a copy is edited", () -> bar.layer().isVisible());
        awaitOrder("alpha", "beta", "gamma");
    }

    @Test
    void aKeyThatNeedsAServerSaysSo(FxRobot robot) throws IOException {
        loadThree();
        select("All servers");
        robot.push(KeyCode.DELETE);
        select("This computer");
        robot.push(KeyCode.F2);
        assertEquals(List.of("servers.remove: This is about one server. Select it in the side bar first.",
                "servers.edit: This computer is not one of the listed servers: Steward connects to it by itself, and its "
                        + "configuration says how."), refused);
    }

    @Test
    void noTwoCommandsOfTheSideBarShareAKey() {
        assertEquals(List.of(), commands.all().stream().filter(command -> commands.all().stream()
                .anyMatch(other -> other != command && other.key().equals(command.key()))).map(Command::id).toList());
    }

    @Test
    void thisComputerCanNeitherBeRemovedNorMoved(FxRobot robot) throws IOException {
        loadThree();
        select("This computer");
        robot.push(KeyCode.DELETE).push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.F2);
        awaitOrder("alpha", "beta", "gamma");
        assertFalse(on(() -> command("servers.remove").enabled().get()));
        assertFalse(on(() -> bar.layer().isVisible()));
    }

    @Test
    void withoutServersThereIsAnInvitation(FxRobot robot) throws IOException {
        load("");
        click(robot, "Add server…");
        assertTrue(on(() -> bar.layer().isVisible()));
    }

    @Test
    void aBrokenFileIsToldAndReadAgainOnceItIsMended() throws IOException {
        load("[servers.x\n");
        until("told", () -> texts(bar.view(), "label").stream().anyMatch(text -> text.contains("cannot be read")));
        Files.writeString(path, table("alpha", ""));
        awaitOrder("alpha");
        until("told no more", () -> texts(bar.view(), "label").stream()
                .noneMatch(text -> text.contains("cannot be read")));
    }

    private void loadLocked(String more) throws IOException {
        load("[servers.safe]\nurl = \"" + locked.url() + "\"\n" + more);
        awaitOrder("safe");
    }

    private void awaitLink(String text) {
        until(text, () -> cell("safe").lookupAll(".side-link").stream().anyMatch(node ->
                node instanceof Hyperlink link && link.isVisible() && link.getText().equals(text)));
    }

    private void awaitLive() {
        until("live", () -> fleet.named("safe").filter(server -> server.snapshot().link().isLive()).isPresent());
    }

    private void type(String id, String text) {
        Await.until(id, () -> on(() -> scene.lookup(id) != null && shown(scene.lookup(id))));
        on(() -> {
            ((TextField) scene.lookup(id)).setText(text);
            return true;
        });
    }

    @Test
    void aServerThatWantsAPasswordAsksForItInPlace(FxRobot robot) throws IOException {
        loadLocked("username = \"ann\"\npassword_from = \"ask\"\n");
        awaitLink("Enter password…");
        click(robot, "Enter password…");
        until("focus", () -> scene.getFocusOwner() instanceof PasswordField);
        type("#side-password", "wrong");
        robot.push(KeyCode.ENTER);
        awaitLink("Wrong password. Correct…");
        select("safe");
        robot.push(KeyCode.F5);
        type("#side-password", "right");
        robot.push(KeyCode.ENTER);
        awaitLive();
        until("no link any more", () -> !shows(cell("safe"), "side-link"));
        assertFalse(Files.readString(path).contains("right"));
        assertTrue(keyring.secrets().isEmpty());
    }

    @Test
    void userNameAndPasswordAreKeptInTheKeyringWherePeopleWantThat(FxRobot robot) throws IOException {
        loadLocked("");
        awaitLink("Enter password…");
        click(robot, "Enter password…");
        until("focus", () -> scene.getFocusOwner() instanceof TextField field && "side-username".equals(field.getId()));
        type("#side-username", "ann");
        type("#side-password", "right");
        until("a keyring", () -> {
            layOut();
            return !keep().isDisabled();
        });
        robot.clickOn(keep());
        click(robot, "Connect");
        awaitLive();
        assertEquals(Map.of(locked.url() + " ann", Secret.of("right")), keyring.secrets());
        assertTrue(Files.readString(path).contains("username = \"ann\""));
        assertTrue(Files.readString(path).contains("password_from = \"keyring\""));
    }

    @Test
    void thisComputersEngineAsksForItsPasswordToo(FxRobot robot) {
        on(() -> {
            ServerProfile asks = new ServerProfile(ServerProfile.LOCAL, locked.url(), Optional.of("ann"),
                    new ServerProfile.PasswordSource.Ask(), new ServerProfile.Trust.OfSystem(), List.of(),
                    ServerColor.NONE, false);
            fleet.replace(fleet.servers().getFirst(), new Server(asks, TransportOptions.defaults(),
                    ConnectionOptions.defaults(), fx));
            return true;
        });
        click(robot, "Enter password…");
        until("focus", () -> scene.getFocusOwner() instanceof PasswordField);
        assertEquals("ann", on(() -> ((TextField) scene.lookup("#side-username")).getText()));
        type("#side-password", "right");
        robot.push(KeyCode.ENTER);
        Await.until("given", () -> logins.equals(List.of(new Credentials("ann", "right"))));
        assertFalse(on(() -> scene.lookup("#side-password") != null));
    }

    @Test
    void whatWasRemovedIsForgottenWhenTheWindowCloses(FxRobot robot) throws Exception {
        keyring.store("unix:///nonexistent/alpha", "ops", "Steward: alpha", Secret.of("x"));
        load(table("alpha", "username = \"ops\"\npassword_from = \"keyring\"\n"));
        awaitOrder("alpha");
        select("alpha");
        robot.push(KeyCode.DELETE);
        awaitOrder();
        assertFalse(keyring.secrets().isEmpty(), "it can still be put back");
        long began = System.nanoTime();
        on(() -> {
            bar.close();
            book.close();
            return true;
        });
        // It waits for that, but for two seconds at most, which a busy machine may need.
        assertTrue(keyring.secrets().isEmpty() || Duration.ofNanos(System.nanoTime() - began).toSeconds() >= 2);
        Await.until("forgotten", () -> keyring.secrets().isEmpty());
    }

    @Test
    void theClockOfWhatGrowsOldStopsWhenNothingDoes() {
        AtomicReference<SnapshotListener> tell = new AtomicReference<>();
        Endpoint nowhere = Endpoint.parse("unix:///nonexistent/old.sock");
        on(() -> {
            fleet.replace(fleet.servers().getFirst(), new Server(ServerProfile.of(ServerProfile.LOCAL, nowhere.url()),
                    listener -> {
                        tell.set(listener);
                        return SupervisorConnection.open(nowhere, TransportOptions.defaults(),
                                ConnectionOptions.defaults(), ignored -> { });
                    }, fx));
            return true;
        });
        assertFalse(on(bar::isAging));
        Instant now = Instant.now();
        Link.Failure failure = new Link.Failure(FailureLayer.TIMEOUT, "no answer");
        tell.get().changed(snapshot(nowhere, new Link.Live(now)));
        until("live", () -> list().getItems().get(1).stateProperty().get().link() == LinkLook.LIVE);
        tell.get().changed(snapshot(nowhere, new Link.Stale(now, now, failure)));
        until("it grows old", bar::isAging);
        tell.get().changed(snapshot(nowhere, new Link.Unreachable(now, Optional.of(now), failure)));
        until("not any more", () -> !bar.isAging());
    }

    private static Snapshot snapshot(Endpoint endpoint, Link link) {
        return new Snapshot(endpoint, link, Optional.empty(), List.of(), Instant.now(), Duration.ZERO);
    }

    private CheckBox keep() {
        return (CheckBox) bar.view().lookup(".check-box");
    }

    @Test
    void escapeGivesUpAskingAndWithoutAKeyringThatIsSaid(FxRobot robot) throws IOException {
        keyring.failing(org.steward.desktop.servers.keyring.KeyringException.Reason.ABSENT);
        loadLocked("username = \"ann\"\npassword_from = \"keyring\"\n");
        awaitLink("Enter password…");
        click(robot, "Enter password…");
        until("said", () -> texts(bar.view(), "label").stream().anyMatch(text -> text.contains("no keyring")));
        assertTrue(on(() -> keep().isDisabled()));
        robot.push(KeyCode.ESCAPE);
        assertFalse(on(() -> scene.lookup("#side-password") != null));
    }
}
