package org.steward.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;

/**
 * A supervisord behind ssh, through a private sshd on the loopback.
 *
 * <p>The user's ssh configuration would have to know that sshd; instead the ssh program is a script that adds the key
 * and the known host to the real one's arguments.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SshTest {

    private static final Path SSHD = Path.of("/usr/sbin/sshd");
    /** A login takes its time on a busy machine. */
    private static final TransportOptions PATIENT = TransportOptions.defaults().withTimeouts(Duration.ofSeconds(30),
            Duration.ofMinutes(1), Duration.ofMinutes(1));

    private Path directory;
    private int port;
    private Process sshd;
    private StockSupervisord server;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        directory = temporary;
        assumeTrue(Files.isExecutable(SSHD), SSHD + " is not installed");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", directory.resolve("host").toString());
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", directory.resolve("user").toString());
        Files.copy(directory.resolve("user.pub"), directory.resolve("authorized"));
        port = FreePort.from(15_000);
        Files.writeString(directory.resolve("known"), "[127.0.0.1]:" + port + " "
                + Files.readString(directory.resolve("host.pub")));
        Files.writeString(directory.resolve("sshd.conf"), """
                ListenAddress 127.0.0.1:PORT
                HostKey DIR/host
                AuthorizedKeysFile DIR/authorized
                PidFile none
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                """.replace("PORT", Integer.toString(port)).replace("DIR", directory.toString()));
        sshd = new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", directory.resolve("sshd.conf").toString())
                .redirectErrorStream(true).redirectOutput(directory.resolve("sshd.log").toFile()).start();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isListening() && sshd.isAlive() && System.nanoTime() < deadline) {
            Thread.yield();
        }
        assumeTrue(isListening(), "sshd does not run here: " + Files.readString(directory.resolve("sshd.log")));
        server = StockSupervisord.start(Files.createDirectory(directory.resolve("s")), "", """
                [program:cat]
                command=/bin/cat
                """);
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (sshd != null) {
            sshd.destroy();
            sshd.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void run(String... command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private Path ssh(String key, String known) throws IOException {
        Path script = Files.createTempFile(directory, "ssh", "");
        Files.writeString(script, "#!/bin/sh\nexec /usr/bin/ssh -F none -o IdentitiesOnly=yes -i "
                + directory.resolve(key) + " -o UserKnownHostsFile=" + directory.resolve(known) + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    private SupervisorClient client(String target, Path ssh) {
        String url = "ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port + target;
        return new SupervisorClient(Endpoint.parse(url), PATIENT.withSsh(ssh.toString()));
    }

    private FailureLayer failure(String target, Path ssh) {
        try (SupervisorClient client = client(target, ssh)) {
            return assertThrows(TransportException.class, client::getState).layer();
        }
    }

    private static List<ProcessHandle> children() {
        try (Stream<ProcessHandle> all = ProcessHandle.current().children()) {
            return all.filter(p -> p.info().command().orElse("").endsWith("/ssh")).toList();
        }
    }

    @Test
    void aUnixSocketIsReached() throws Exception {
        // Those of earlier tests may not have ended yet.
        List<ProcessHandle> before = children();
        try (SupervisorClient client = client(server.directory() + "/s.sock", ssh("user", "known"))) {
            assertEquals("peer", client.getIdentification());
            assertEquals("peer", client.getIdentification());
            assertEquals(1, children().stream().filter(p -> !before.contains(p)).count());
        }
    }

    @Test
    void aTcpPortIsReached() throws Exception {
        try (SupervisorClient client = client("/127.0.0.1:" + server.port(), ssh("user", "known"))) {
            assertEquals("peer", client.getIdentification());
        }
    }

    @Test
    void closingEndsSshAndLeavesNothingBehind() throws Exception {
        List<ProcessHandle> before = children();
        SupervisorClient client = client(server.directory() + "/s.sock", ssh("user", "known"));
        client.getState();
        List<ProcessHandle> during = children().stream().filter(p -> !before.contains(p)).toList();
        assertEquals(1, during.size());
        client.close();
        during.getFirst().onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void aDeadSshIsReplaced() throws Exception {
        try (SupervisorClient client = client(server.directory() + "/s.sock", ssh("user", "known"))) {
            client.getState();
            for (ProcessHandle ssh : children()) {
                ssh.destroy();
                ssh.onExit().get(20, TimeUnit.SECONDS);
            }
            assertEquals("peer", client.getIdentification());
        }
    }

    @Test
    void eachFailureIsNamed() throws Exception {
        assertEquals(FailureLayer.SSH, failure("/run/x.sock", ssh("host", "known")), "a key that may not log in");
        assertEquals(FailureLayer.SSH, failure("/run/x.sock", ssh("user", "unknown")), "a host key nobody knows");
        assertEquals(FailureLayer.SSH, failure("/run/x.sock", directory.resolve("no-ssh")), "no ssh");
        assertEquals(FailureLayer.CONNECT_FAILED, failure("/run/no-such.sock", ssh("user", "known")));
        assertEquals(FailureLayer.CONNECT_REFUSED, failure("/127.0.0.1:1", ssh("user", "known")));
    }

    @Test
    void aLogIsFollowed() throws Exception {
        try (SupervisorClient client = client(server.directory() + "/s.sock", ssh("user", "known"))) {
            client.sendProcessStdin("cat", "hello\n");
            byte[] line = new byte[6];
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (client.tailProcessLog("cat", LogChannel.STDOUT, 0, 10).text().isEmpty()) {
                assertTrue(System.nanoTime() < deadline);
            }
            try (var stream = client.followProcessLog("cat", LogChannel.STDOUT)) {
                assertEquals(6, stream.readNBytes(line, 0, 6));
            }
            assertEquals("hello\n", new String(line, java.nio.charset.StandardCharsets.US_ASCII));
        }
    }
}
