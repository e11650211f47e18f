package org.steward.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Where a daemon listens. */
public sealed interface Address {
    record Unix(Path file) implements Address {
        @Override
        public SocketChannel connect() throws IOException {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(file));
                return channel;
            } catch (IOException e) {
                // Who waits for a daemon tries it often.
                channel.close();
                throw e;
            }
        }

        @Override
        public String serverUrl() {
            return "unix://" + file;
        }
    }

    record Inet(int port) implements Address {
        @Override
        public SocketChannel connect() throws IOException {
            return SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }

        @Override
        public String serverUrl() {
            return "http://127.0.0.1:" + port;
        }
    }

    SocketChannel connect() throws IOException;

    /** As supervisorctl's option {@code -s} takes it. */
    String serverUrl();
}
