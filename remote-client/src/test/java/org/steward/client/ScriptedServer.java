package org.steward.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.steward.client.transport.Endpoint;

/** A TCP server that does to each request whatever a test wants. */
public final class ScriptedServer implements AutoCloseable {

    /** What it does with one request. */
    public interface Script {
        /** Answers; the connection stays open if it returns true. */
        boolean answer(String head, OutputStream out) throws Exception;
    }

    private final ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    public ScriptedServer(Script script) {
        this(socket(), script);
    }

    ScriptedServer(ServerSocket listener, Script script) {
        this.listener = listener;
        Thread.ofVirtual().start(() -> accept(script));
    }

    private static ServerSocket socket() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(Script script) {
        while (true) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket, script));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, Script script) {
        try (socket) {
            boolean more = true;
            while (more) {
                String head = readRequest(socket.getInputStream());
                if (head.isEmpty()) {
                    return;
                }
                requests.incrementAndGet();
                more = script.answer(head, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (Exception e) {
            // The client has gone, which is what many of these tests are about.
        }
    }

    private static String readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            head.append((char) b);
        }
        int at = head.indexOf("Content-Length: ");
        if (at >= 0) {
            in.readNBytes(Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at))));
        }
        return head.toString();
    }

    /** A script that always sends this and closes. */
    public static Script sends(String text) {
        return (head, out) -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return false;
        };
    }

    public static String ok(String headers, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n" + headers + "\r\n" + body;
    }

    public static String answer(String value) {
        String body = "<?xml version='1.0'?>\n<methodResponse>\n<params>\n<param>\n<value><string>" + value
                + "</string></value>\n</param>\n</params>\n</methodResponse>\n";
        return ok("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n", body);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public Endpoint endpoint() {
        return Endpoint.parse("http://127.0.0.1:" + port());
    }

    int connections() {
        return connections.get();
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
