package org.steward.desktop.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** What a reverse proxy does: speaks TLS in front of a TCP port that does not. */
public final class TlsFront implements AutoCloseable {

    private final SSLServerSocket socket;
    private final int behind;

    /** Listens at a free port of the loopback, in front of that one. */
    public TlsFront(SSLContext context, int behind) {
        this.behind = behind;
        try {
            socket = (SSLServerSocket) context.getServerSocketFactory()
                    .createServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("tls front").start(this::accept);
    }

    /** The server URL. */
    public String url() {
        return "https://127.0.0.1:" + socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed, and the loop ends.
            }
        }
    }

    private void serve(Socket client) {
        try (client; Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            Thread back = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            back.join();
        } catch (IOException | InterruptedException e) {
            // One of the two is gone, and so is the connection.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException e) {
            // As above.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
