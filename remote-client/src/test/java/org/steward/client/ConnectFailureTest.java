package org.steward.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;

/** A server that cannot be reached: each reason is told from the others. */
class ConnectFailureTest {

    @TempDir
    Path directory;

    private static FailureLayer layer(String url, Duration limit) {
        TransportOptions options = TransportOptions.defaults().withTimeouts(limit, limit, limit);
        try (SupervisorClient client = new SupervisorClient(Endpoint.parse(url), options)) {
            return assertThrows(TransportException.class, client::getState).layer();
        }
    }

    private static FailureLayer layer(String url) {
        return layer(url, Duration.ofSeconds(20));
    }

    private ServerSocketChannel listenAt(Path socket) throws Exception {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket), 1);
    }

    @Test
    void aMissingSocket() {
        assertEquals(FailureLayer.NO_SUCH_SOCKET, layer("unix://" + directory.resolve("none.sock")));
    }

    @Test
    void aSocketFileThatNobodyListensOn() throws Exception {
        listenAt(directory.resolve("stale.sock")).close();
        assertEquals(FailureLayer.STALE_SOCKET, layer("unix://" + directory.resolve("stale.sock")));
    }

    @Test
    void aPathTooLongForASocket() {
        assertEquals(FailureLayer.CONNECT_FAILED, layer("unix:///tmp/" + "x".repeat(200)));
    }

    @Test
    void aSocketOfSomebodyElse() throws Exception {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may open every socket");
        Path socket = directory.resolve("closed.sock");
        try (ServerSocketChannel server = listenAt(socket)) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("---------"));
            assertEquals(FailureLayer.PERMISSION, layer("unix://" + socket));
        }
    }

    @Test
    void aUnixSocketWhoseQueueIsFullEndsWithTheTimeLimit() throws Exception {
        Path socket = directory.resolve("full.sock");
        List<SocketChannel> queued = new ArrayList<>();
        try (ServerSocketChannel server = listenAt(socket)) {
            for (boolean full = false; !full;) {
                SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                channel.configureBlocking(false);
                queued.add(channel);
                try {
                    full = !channel.connect(UnixDomainSocketAddress.of(socket));
                } catch (java.io.IOException e) {
                    full = true;
                }
            }
            assertEquals(FailureLayer.TIMEOUT, layer("unix://" + socket, Duration.ofMillis(200)));
        } finally {
            for (SocketChannel channel : queued) {
                channel.close();
            }
        }
    }

    @Test
    void aPortThatNobodyListensOn() throws Exception {
        // Bound and not listened on, so that nobody else takes it meanwhile.
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertEquals(FailureLayer.CONNECT_REFUSED, layer("http://127.0.0.1:" + held.getLocalPort()));
        }
    }

    @Test
    void aHostThatHasNoAddress() {
        assertEquals(FailureLayer.NAME_RESOLUTION, layer("http://no-such-host.invalid:9001"));
    }

    @Test
    void aPortThatDoesNotSpeakTls() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.sends("HTTP/1.1 400 Bad\r\n\r\n"))) {
            // The limit covers connecting as well, which must not be what ends with it.
            assertEquals(FailureLayer.TLS, layer("https://127.0.0.1:" + server.port(), Duration.ofSeconds(3)));
        }
    }
}
