package org.steward.client.transport;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Connections to a socket file. */
final class UnixConnector implements Connector {

    private final Path path;
    private final Duration timeout;
    private final String server;

    /** Messages call the peer {@code server}, because the socket may be only the near end of a tunnel to it. */
    UnixConnector(Path path, Duration timeout, String server) {
        this.path = path;
        this.server = server;
        this.timeout = timeout;
    }

    @Override
    public Wire connect(OpenWires wires) throws TransportException {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (IOException e) {
            throw new TransportException(FailureLayer.CONNECT_FAILED, "no unix socket: " + e.getMessage());
        }
        Wire wire = wires.add(channel, server);
        // A full backlog makes connect wait, so it needs a limit like any other.
        wire.startLimit(timeout);
        try {
            channel.connect(UnixDomainSocketAddress.of(path));
            return wire;
        } catch (IOException e) {
            wire.close();
            throw explain(wire.failure(e), e.getMessage());
        } finally {
            wire.endLimit();
        }
    }

    /** Java gives unix sockets one exception for everything; the reason is only in its text. */
    private TransportException explain(TransportException failure, String reason) {
        if (failure.layer() != FailureLayer.CONNECTION_LOST) {
            return failure;
        }
        String why = reason == null ? "" : reason;
        if (why.contains("Permission denied")) {
            return new TransportException(FailureLayer.PERMISSION, "no permission to open the socket " + path);
        }
        if (!why.contains("too long") && Files.notExists(path)) {
            return new TransportException(FailureLayer.NO_SUCH_SOCKET, "socket " + path + " does not exist");
        }
        if (why.contains("Connection refused")) {
            return new TransportException(FailureLayer.STALE_SOCKET, "nobody listens on the socket " + path);
        }
        return new TransportException(FailureLayer.CONNECT_FAILED, "cannot connect to the socket " + path + ": " + why);
    }
}
