package org.steward.desktop.servers.sidebar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Certificates;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.ServerProfile.Trust;
import org.steward.desktop.servers.TlsFront;
import org.steward.desktop.servers.edit.Doctor;
import org.steward.desktop.servers.edit.Finding;
import org.steward.desktop.servers.keyring.MemoryKeyring;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.servers.store.Passwords;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerEntry;
import org.steward.desktop.servers.store.ServerOpener;
import org.steward.desktop.servers.store.ServersFile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.peer.Await;
import org.steward.peer.Command;
import org.steward.peer.Daemon;
import org.steward.peer.Sandbox;

/** Real servers as rows of the side bar, through every kind of URL. One thread plays JavaFX's. */
class ServersIT {

    private static final String PROGRAMS = """
            [program:web]
            command=/bin/sleep 1000
            startsecs=0
            """;
    private static final String GUARDED = """
            [inet_http_server]
            port=127.0.0.1:{port}
            username=ann
            password=right
            """ + PROGRAMS;
    private static final Path SSHD = Path.of("/usr/sbin/sshd");

    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();
    private final List<Phrase> failures = new CopyOnWriteArrayList<>();
    private ServerBook book;
    private SideItems items;

    @AfterEach
    void close() {
        on(() -> {
            fleet.close();
            return true;
        });
        background.close();
        fx.shutdown();
        assertEquals(List.of(), failures);
    }

    private <T> T on(Callable<T> task) {
        try {
            return fx.submit(task).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void open(Trial trial) {
        on(() -> {
            book = new ServerBook(new ServersFile(trial.box().path("servers.toml")), new ServerOpener(
                    new SettingsModel(Settings.defaults()), new Passwords(new MemoryKeyring(), Map.of()), fx), fleet,
                    background);
            items = new SideItems(fleet, book, Messages.in(Locale.ENGLISH), fx, Clock.systemUTC());
            return true;
        });
    }

    /** A server with options that the book does not offer, as the row on top; returns once its process is seen. */
    private void openDirectly(String url, TransportOptions transport) {
        ConnectionOptions options = ConnectionOptions.defaults().withLimits(Duration.ofSeconds(2), Duration.ofSeconds(2))
                .withRetries(Duration.ofMillis(50), Duration.ofMillis(200));
        on(() -> {
            fleet.add(new Server(ServerProfile.of(ServerProfile.LOCAL, url), transport, options, fx));
            return true;
        });
        Await.until("its process", () -> awaitRow(LinkLook.LIVE).counts().total() == 1);
    }

    private void add(ServerProfile profile, Optional<Secret> password) {
        on(() -> {
            book.save(Optional.empty(), profile, password, entry -> { }, failures::add);
            return true;
        });
    }

    private static ServerProfile ann(String url, Trust trust) {
        return new ServerProfile("box", url, Optional.of("ann"), new PasswordSource.Ask(), trust, List.of(),
                ServerColor.NONE, false);
    }

    private RowState awaitRow(LinkLook look) {
        return Await.value("a row that is " + look, () -> on(() -> items.rows().stream().map(SideRow::state)
                .filter(state -> state.link() == look).findFirst()));
    }

    private void give(String password) {
        on(() -> {
            ServerEntry entry = book.entries().getFirst();
            book.providePassword(entry, Secret.of(password), false, failures::add);
            return true;
        });
    }

    @OnEachServer
    void aServerThatGoesAwayIsLastSeenAndThenLiveAgain(Trial trial) {
        Daemon daemon = trial.start(PROGRAMS);
        open(trial);
        openDirectly("unix://" + trial.box().path("s.sock"), TransportOptions.defaults());
        daemon.proc().signal("STOP");
        RowState away;
        try {
            away = awaitRow(LinkLook.STALE);
        } finally {
            daemon.proc().signal("CONT");
        }
        assertTrue(away.note().startsWith("last seen "), away.note());
        assertEquals(1, away.counts().total(), "what was known is still there");
        awaitRow(LinkLook.LIVE);
    }

    @OnEachServer
    void aServerThatEndsIsUnreachableAndFoundWhenItIsStartedAgain(Trial trial) {
        Daemon daemon = trial.start(PROGRAMS);
        open(trial);
        add(ServerProfile.of("box", "unix://" + trial.box().path("s.sock")), Optional.empty());
        Await.until("its process", () -> awaitRow(LinkLook.LIVE).counts().total() == 1);
        daemon.kill();
        assertEquals("daemon is not running", awaitRow(LinkLook.UNREACHABLE).note());
        trial.restart();
        on(() -> {
            book.reconnect(book.entries().getFirst());
            return true;
        });
        awaitRow(LinkLook.LIVE);
    }

    @OnEachServer
    void aServerWithAPasswordAsksUntilItIsRight(Trial trial) {
        trial.start(GUARDED);
        open(trial);
        add(ann("http://127.0.0.1:" + trial.box().port(), new Trust.OfSystem()), Optional.empty());
        awaitRow(LinkLook.NEEDS_PASSWORD);
        give("wrong");
        awaitRow(LinkLook.WRONG_PASSWORD);
        give("right");
        Await.until("its process", () -> awaitRow(LinkLook.LIVE).counts().total() == 1);
        assertFalse(trial.box().read("servers.toml").contains("right"));
    }

    @OnEachServer
    void aServerBehindTlsIsTrustedByItsFingerprint(Trial trial) throws Exception {
        trial.start(GUARDED);
        Certificates certificate = Certificates.make(trial.box().dir(), "front", "ip:127.0.0.1", "-1d", 10);
        open(trial);
        try (TlsFront front = new TlsFront(certificate.context(), trial.box().port())) {
            add(ann(front.url(), new Trust.OfSystem()), Optional.of(Secret.of("right")));
            assertEquals("certificate not trusted, or no TLS", awaitRow(LinkLook.UNREACHABLE).note());
            on(() -> {
                ServerEntry entry = book.entries().getFirst();
                book.save(Optional.of(entry), ann(front.url(), new Trust.Pinned(certificate.sha256())),
                        Optional.empty(), saved -> { }, failures::add);
                return true;
            });
            Await.until("its process", () -> awaitRow(LinkLook.LIVE).counts().total() == 1);
        }
    }

    @OnEachServer
    void theDoctorFindsARealServerRight(Trial trial) {
        trial.start(GUARDED);
        List<Finding> findings = new CopyOnWriteArrayList<>();
        assertTrue(new Doctor(Duration.ofSeconds(20)).examine(Endpoint.parse("unix://" + trial.box().path("s.sock")),
                TransportOptions.defaults(), findings::add), findings.toString());
        String fact = findings.getLast().fact();
        assertEquals(trial.server() == org.steward.peer.Server.STEWARDD ? "servers.found.steward"
                : "servers.found.stock", fact);
        assertFalse(new Doctor(Duration.ofSeconds(20)).examine(
                Endpoint.parse("http://127.0.0.1:" + trial.box().port()), TransportOptions.defaults(),
                findings::add));
    }

    @OnEachServer
    void aServerBehindSshIsReachedThroughThePersonsOwnSsh(Trial trial) throws Exception {
        assumeTrue(Files.isExecutable(SSHD), SSHD + " is not installed (apt-get install openssh-server)");
        trial.start(GUARDED);
        Path dir = trial.box().dir();
        for (String key : List.of("host", "user")) {
            assertEquals(0, Command.run(dir, List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f",
                    dir.resolve(key).toString())).exit());
        }
        int port = freePort();
        Files.copy(dir.resolve("user.pub"), dir.resolve("authorized"));
        Files.writeString(dir.resolve("known"), "[127.0.0.1]:" + port + " " + Files.readString(dir.resolve("host.pub")));
        trial.box().file("sshd.conf", """
                ListenAddress 127.0.0.1:%d
                HostKey {dir}/host
                AuthorizedKeysFile {dir}/authorized
                PidFile none
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                """.formatted(port));
        Path ssh = trial.box().script("ssh", "exec /usr/bin/ssh -F none -o IdentitiesOnly=yes -i {dir}/user"
                + " -o UserKnownHostsFile={dir}/known \"$@\"\n");
        Process sshd = new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", dir.resolve("sshd.conf").toString())
                .redirectErrorStream(true).redirectOutput(dir.resolve("sshd.log").toFile()).start();
        try {
            Await.until("sshd listens", () -> isListening(port) || !sshd.isAlive());
            assumeTrue(sshd.isAlive(), "sshd does not run here: " + trial.box().read("sshd.log"));
            open(trial);
            openDirectly("ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port
                    + trial.box().path("s.sock"), TransportOptions.defaults().withSsh(ssh.toString()));
        } finally {
            on(() -> {
                fleet.servers().forEach(server -> server.connection().close());
                return true;
            });
            sshd.destroy();
            sshd.waitFor();
        }
    }

    /** None that the kernel hands out: until sshd listens there, it could become the near end of a connection. */
    private static int freePort() {
        try (Sandbox box = new Sandbox()) {
            return box.port();
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
