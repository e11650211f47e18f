package org.steward.desktop.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.launch.EngineConfigFile.Origin;
import org.steward.desktop.launch.EngineFailure.Reason;
import org.steward.desktop.servers.FakeSupervisord;
import org.steward.desktop.text.Messages;

/** Where the local engine is, and what is said when it cannot be brought up. */
class EngineLauncherTest {

    private static final String INTERFACE = """
            [rpcinterface:supervisor]
            supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
            """;

    @TempDir
    private Path directory;

    private Home home() {
        return Home.with(directory, "echo 'Error: no'; exit 2");
    }

    private Endpoint endpoint(String conf) throws EngineException {
        Path file = home().write("given.conf", conf);
        return home().launcher().find(Optional.of(file.toString())).endpoint();
    }

    private static EngineFailure failure(EngineState state) {
        return assertInstanceOf(EngineState.Failed.class, state).failure();
    }

    private Reason reason(String conf) {
        return assertThrows(EngineException.class, () -> endpoint(conf)).failure().reason();
    }

    @Test
    void theSocketIsTakenBeforeThePort() throws Exception {
        assertEquals(new Endpoint.UnixSocket(directory.resolve("e.sock")), endpoint(INTERFACE
                + "[inet_http_server]\nport=9001\n[unix_http_server]\nfile=%(here)s/e.sock\n[supervisord]\n"));
    }

    @ParameterizedTest
    @CsvSource({"9001,127.0.0.1", "*:9001,127.0.0.1", "0.0.0.0:9001,127.0.0.1", "localhost:9001,localhost"})
    void aPortOnEveryInterfaceIsReachedOnThisComputer(String port, String host) throws Exception {
        assertEquals(new Endpoint.Http(false, host, 9001, ""),
                endpoint(INTERFACE + "[supervisord]\n[inet_http_server]\nport=" + port + "\n"));
    }

    @Test
    void credentialsComeFromTheConfigurationUnlessOnlyTheirHashIsThere() throws Exception {
        Path file = home().write("given.conf", INTERFACE
                + "[supervisord]\n[inet_http_server]\nport=9001\nusername=ann\npassword=pw\n");
        assertEquals(Optional.of(new Credentials("ann", "pw")),
                home().launcher().find(Optional.of(file.toString())).credentials());
        home().write("given.conf", INTERFACE + "[supervisord]\n[inet_http_server]\nport=9001\nusername=ann\n"
                + "password={SHA}82ab876d1387bfafe46cc1c8a2ef074eae50cb1d\n");
        assertEquals(Optional.empty(), home().launcher().find(Optional.of("given.conf")).credentials());
    }

    @Test
    void configurationsThatLeadToNoEngineAreTold() {
        assertEquals(Reason.NO_SOCKET, reason(INTERFACE + "[supervisord]\n"));
        assertEquals(Reason.NO_INTERFACE, reason("[supervisord]\n[inet_http_server]\nport=9001\n"));
        EngineFailure broken = assertThrows(EngineException.class, () -> endpoint(INTERFACE
                + "[supervisord]\n[inet_http_server]\nport=nonsense\n")).failure();
        assertEquals(Reason.BROKEN_CONFIG, broken.reason());
        assertTrue(broken.detail().contains("given.conf:5"), broken.detail());
        EngineFailure none = assertThrows(EngineException.class,
                () -> home().launcher().find(Optional.of("none.conf"))).failure();
        assertEquals(Reason.NO_CONFIG, none.reason());
        assertTrue(none.message(Messages.in(Locale.SIMPLIFIED_CHINESE)).contains("没有这个文件"), none.toString());
        assertEquals(Reason.NO_CONFIG, assertThrows(EngineException.class,
                () -> home().launcher().find(Optional.of("."))).failure().reason());
    }

    @Test
    void theNamedConfigurationComesBeforeTheOwnAndThatBeforeTheDemo() throws Exception {
        Home home = home();
        EngineConfigFile demo = home.launcher().find(Optional.empty()).config();
        assertEquals(Origin.DEMO, demo.origin());
        assertEquals(directory.resolve(".local/share/steward/demo/supervisord.conf"), demo.file());
        home.personal(9001, "");
        assertEquals(Origin.PERSONAL, home.launcher().find(Optional.empty()).config().origin());
        home.write("given.conf", INTERFACE + "[supervisord]\n[inet_http_server]\nport=9001\n");
        EngineConfigFile given = home.launcher().find(Optional.of("given.conf")).config();
        assertEquals(new EngineConfigFile(directory.resolve("given.conf"), Origin.GIVEN, directory), given);
    }

    @Test
    void theDemoIsCopiedOnceAndThenThePersons() throws Exception {
        Home home = home();
        Path demo = home.launcher().find(Optional.empty()).config().directory();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(demo)));
        assertTrue(Files.exists(demo.resolve("web.sh")));
        Files.writeString(demo.resolve("web.sh"), "changed");
        Files.delete(demo.resolve("supervisord.conf"));
        home.launcher().find(Optional.empty());
        assertEquals("changed", Files.readString(demo.resolve("web.sh")));
        assertTrue(Files.exists(demo.resolve("supervisord.conf")));
    }

    @Test
    void anEngineThatAnswersAlreadyIsTakenAndNoneIsStarted() {
        try (FakeSupervisord engine = FakeSupervisord.http()) {
            Home home = home();
            home.personal(engine.port(), "");
            List<EngineState> between = new ArrayList<>();
            EngineState state = home.launcher().launch(Optional.empty(), between::add);
            assertFalse(assertInstanceOf(EngineState.Up.class, state).startedHere());
            assertEquals(List.of(), between);
        }
    }

    @Test
    void anEngineThatWantsAnotherPasswordIsThereAllTheSame() {
        try (FakeSupervisord engine = FakeSupervisord.http().withPassword("other")) {
            Home home = home();
            home.personal(engine.port(), "username=ann\npassword=outdated");
            assertInstanceOf(EngineState.Up.class, home.launcher().launch(Optional.empty(), state -> { }));
        }
    }

    @Test
    void somethingElseAtTheEnginesPlaceIsTold() {
        try (FakeSupervisord web = FakeSupervisord.http().always(200, "text/html", "<html>")) {
            Home home = home();
            home.personal(web.port(), "");
            EngineFailure failure = failure(home.launcher().launch(Optional.empty(), state -> { }));
            assertEquals(Reason.WRONG_ANSWER, failure.reason());
            assertEquals(web.url(), failure.subject());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "echo 'Error: bad key'; echo 'For help, use stewardd -h'; exit 2 | BROKEN_CONFIG | Error: bad key",
        "echo 'out of memory' >&2; exit 3 | ENDED | out of memory"})
    void anEngineThatEndsAtOnceIsToldWithItsWords(String script, Reason reason, String words) {
        EngineFailure failure = failure(
                Home.with(directory, script).launcher().launch(Optional.empty(), state -> { }));
        assertEquals(reason, failure.reason());
        assertEquals(words, failure.detail());
    }

    @Test
    void anEngineThatNeverAnswersIsGivenUp() {
        Home home = Home.with(directory, "exit 0");
        EngineLauncher launcher = new EngineLauncher(home.paths(), home.environment(), Duration.ofMillis(300));
        EngineFailure failure = failure(launcher.launch(Optional.empty(), state -> { }));
        assertEquals(Reason.SILENT, failure.reason());
    }

    @Test
    void besideOneThatIsBusyForTooLongNoSecondEngineIsStarted() {
        try (FakeSupervisord busy = FakeSupervisord.http().with("supervisor.getState",
                FakeSupervisord.state(0, "RESTARTING"))) {
            Home home = Home.with(directory, "touch \"$HOME/started\"");
            home.personal(busy.port(), "");
            EngineLauncher launcher = new EngineLauncher(home.paths(), home.environment(), Duration.ofMillis(300));
            EngineFailure failure = failure(launcher.launch(Optional.empty(), state -> { }));
            assertEquals(Reason.SILENT, failure.reason());
            assertEquals(busy.url(), failure.subject());
            assertFalse(Files.exists(directory.resolve("started")));
        }
    }

    @Test
    void ofALongOutputTheEndIsTold() {
        EngineFailure failure = failure(Home.with(directory,
                "yes 'much to say' | head -n 400000; echo 'at last: no room'; exit 3").launcher()
                .launch(Optional.empty(), state -> { }));
        assertTrue(failure.detail().endsWith("at last: no room"), failure.detail());
        assertTrue(failure.detail().length() <= 2000, Integer.toString(failure.detail().length()));
    }

    @Test
    void withoutItsProgramThereIsNoEngine() throws Exception {
        Home home = home();
        Files.delete(directory.resolve("dist/bin/stewardd"));
        assertEquals(Reason.NO_ENGINE, failure(home.launcher().launch(Optional.empty(), state -> { })).reason());
    }

    @Test
    void theEngineGetsNoOptionsOfTheWindowsOwn() throws Exception {
        Home home = Home.with(directory, "env > \"$HOME/env\"; exit 3");
        Map<String, String> environment = home.environment();
        environment.put("STEWARD_JAVA_OPTIONS", "-Xmx99m");
        new EngineLauncher(home.paths(), environment).launch(Optional.empty(), state -> { });
        String seen = Files.readString(directory.resolve("env"));
        assertTrue(seen.contains("HOME=" + directory), seen);
        assertFalse(seen.contains("Xmx99m"), seen);
    }

    @Test
    void shutdownWaitsUntilNobodyAnswers() throws Exception {
        FakeSupervisord engine = FakeSupervisord.http();
        Home home = home();
        home.personal(engine.port(), "");
        EnginePlace place = home.launcher().find(Optional.empty());
        assertInstanceOf(EngineState.Stopped.class, home.launcher().shutdown(place));
        assertTrue(engine.calls().contains("supervisor.shutdown"));
        assertInstanceOf(EngineState.Stopped.class, home.launcher().shutdown(place), "already gone");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureHasAMessageAndAMending(Reason reason) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            EngineFailure failure = new EngineFailure(reason, "/the/thing", "the detail");
            assertTrue(failure.message(Messages.in(locale)).contains("/the/thing"), failure.message(Messages.in(locale)));
            assertFalse(failure.remedy(Messages.in(locale)).isBlank());
        }
    }

    @Test
    void relativeDirectoriesOfTheEnvironmentDoNotCount() {
        LaunchPaths paths = LaunchPaths.of(Map.of("HOME", "/home/ann", "XDG_CONFIG_HOME", "relative",
                "XDG_DATA_HOME", "/data"), Optional.empty(), directory);
        assertEquals(Path.of("/home/ann/.config/steward"), paths.configDirectory());
        assertEquals(Path.of("/data/steward"), paths.dataDirectory());
        assertEquals(Path.of("/home/ann/.local/state/steward/engine.log"), paths.engineLog());
        assertEquals(Optional.empty(), paths.stewardd());
    }

    @Test
    void withoutADisplayThereIsNoWindowAndTheReasonIsSaid() {
        Messages messages = Messages.in(Locale.ENGLISH);
        Optional<String> obstacle = new Display(Map.of("DISPLAY", ""), true).open(messages);
        assertTrue(obstacle.orElseThrow().contains("WAYLAND_DISPLAY"), obstacle.orElseThrow());
    }
}
