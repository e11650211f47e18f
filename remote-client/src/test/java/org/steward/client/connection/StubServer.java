package org.steward.client.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.steward.client.transport.Endpoint;
import org.steward.client.xmlrpc.XmlRpcWriter;

/** A server that answers each method with what a test set, or misbehaves as a whole. */
final class StubServer implements AutoCloseable {

    /** What it does with a request. */
    interface Behaviour {
        /** The whole HTTP answer. */
        byte[] answer(String method) throws Exception;
    }

    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>();

    StubServer(Behaviour first) {
        this(0, first);
    }

    StubServer(int port, Behaviour first) {
        behaviour.set(first);
        try {
            listener = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    void become(Behaviour next) {
        behaviour.set(next);
    }

    Endpoint endpoint() {
        return Endpoint.parse("http://127.0.0.1:" + port());
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The methods asked for so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (true) {
                String request = read(socket.getInputStream());
                int from = request.indexOf("<methodName>") + 12;
                String method = request.substring(from, request.indexOf('<', from));
                asked.add(method);
                OutputStream out = socket.getOutputStream();
                out.write(behaviour.get().answer(method));
                out.flush();
            }
        } catch (Exception e) {
            // The client has gone, or this behaviour closes.
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("closed");
            }
            head.append((char) b);
        }
        int at = head.indexOf("Content-Length: ") + 16;
        byte[] body = in.readNBytes(Integer.parseInt(head.substring(at, head.indexOf("\r\n", at))));
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A server without a feed that has these processes, each given by {@link #process}. */
    static Behaviour polled(List<Map<String, Object>> processes) {
        return method -> value(switch (method) {
            case "supervisor.getIdentification" -> "stub";
            case "supervisor.getSupervisorVersion" -> "4.2.5";
            case "system.listMethods" -> List.of(method);
            default -> processes;
        });
    }

    /** A process that has this state, with a clock that differs in each answer. */
    static Map<String, Object> process(String name, int state, int pid) {
        return Map.of("name", name, "group", name, "state", state, "pid", pid, "start", pid == 0 ? 0 : 1_000_000,
                "now", (int) (System.nanoTime() >>> 20), "description", pid == 0 ? "Not started"
                        : "pid " + pid + ", uptime " + System.nanoTime());
    }

    static byte[] value(Object value) {
        XmlRpcWriter writer = new XmlRpcWriter().startResponse().value(value).endResponse();
        return http("200 OK", new String(writer.toByteArray(), StandardCharsets.UTF_8));
    }

    static byte[] fault(int code, String text) {
        return http("200 OK", new String(new XmlRpcWriter().fault(code, text).toByteArray(), StandardCharsets.UTF_8));
    }

    static byte[] http(String status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<byte[]> parts = new ArrayList<>();
        parts.add(("HTTP/1.1 " + status + "\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        parts.add(bytes);
        byte[] all = new byte[parts.getFirst().length + bytes.length];
        System.arraycopy(parts.getFirst(), 0, all, 0, parts.getFirst().length);
        System.arraycopy(bytes, 0, all, parts.getFirst().length, bytes.length);
        return all;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
