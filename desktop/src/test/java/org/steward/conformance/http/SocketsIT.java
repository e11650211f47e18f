package org.steward.conformance.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Address;
import org.steward.peer.Daemon;
import org.steward.peer.Http;
import org.steward.peer.Outcome;
import org.steward.peer.Rpc;

/** Unix and TCP sockets: mode, owner, staleness, several of each. */
class SocketsIT {

    @OnEachServer
    void theUnixSocketIsPrivateByDefault(Trial trial) throws IOException {
        trial.start("");
        assertEquals("rwx------", mode(trial, "s.sock"));
    }

    @OnEachServer
    void chmodAndChownAreKept(Trial trial) throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can change the owner");
        trial.start("", "[unix_http_server:second]\nfile={dir}/t.sock\nchmod=0765\nchown=nobody:nogroup\n");
        assertEquals("rwxrw-r-x", mode(trial, "t.sock"));
        assertEquals("nobody", Files.getOwner(trial.box().path("t.sock")).getName());
        assertEquals("nogroup", Files.getAttribute(trial.box().path("t.sock"), "posix:group").toString());
    }

    @OnEachServer
    void severalServersOfBothKindsAllAnswer(Trial trial) {
        trial.start("", """
                [unix_http_server:second]
                file={dir}/t.sock
                [inet_http_server]
                port=127.0.0.1:{port}
                """);
        for (Address address : new Address[] {new Address.Unix(trial.box().path("s.sock")),
            new Address.Unix(trial.box().path("t.sock")), new Address.Inet(trial.box().port())}) {
            assertEquals("3.0", new Rpc(Http.at(address)).call("getAPIVersion"), address::serverUrl);
        }
    }

    @OnEachServer
    void theSocketGoesWithTheDaemon(Trial trial) {
        Daemon daemon = trial.start("");
        assertTrue(trial.box().exists("s.sock"));
        daemon.proc().signal("TERM");
        daemon.awaitExit();
        assertFalse(trial.box().exists("s.sock"));
        assertEquals(java.util.List.of("s.conf"), trial.box().names("s."));
    }

    @OnEachServer
    void aStaleSocketIsReplaced(Trial trial) {
        trial.start("").kill();
        assertTrue(trial.box().exists("s.sock"));
        Daemon second = trial.restart();
        assertEquals((int) second.proc().pid(), second.rpc().call("getPID"));
        assertTrue((trial.box().read("stderr") + trial.box().read("stdout"))
                .contains("Unlinking stale socket " + trial.box().path("s.sock")), trial.box().read("stdout"));
    }

    @OnEachServer
    void aSecondDaemonOnALiveSocketIsRefused(Trial trial) {
        Daemon first = trial.start("");
        Outcome second = trial.run("-n", "-c", "s.conf", "-l", trial.box().path("other.log").toString(), "-j",
                trial.box().path("other.pid").toString());
        assertEquals(2, second.exit(), second.out() + second.err());
        assertTrue(second.err().contains("Error: Another program is already listening on a port that one of our HTTP"
                + " servers is configured to use.  Shut this program down first before starting supervisord."),
                second.err());
        assertTrue(first.answers());
    }

    @OnEachServer
    void aTakenTcpPortIsRefused(Trial trial) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trial.configure("", "[inet_http_server]\nport=127.0.0.1:" + taken.getLocalPort() + "\n");
            Outcome outcome = trial.run("-n", "-c", "s.conf");
            assertEquals(2, outcome.exit());
            assertTrue(outcome.err().contains("Error: Another program is already listening on a port"), outcome.err());
        }
    }

    @OnEachServer
    void aServerWithoutAPasswordIsToldInTheLog(Trial trial) {
        Daemon daemon = trial.start("", "[inet_http_server]\nport=127.0.0.1:{port}\nusername=u\npassword=p\n");
        daemon.awaitLog("CRIT Server 'unix_http_server' running without any HTTP authentication checking");
        assertTrue(daemon.log().stream().noneMatch(line -> line.contains("Server 'inet_http_server'")));
    }

    private static String mode(Trial trial, String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(trial.box().path(name)));
    }
}
