package org.steward.engine.rpc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.steward.client.xmlrpc.MethodResponse;
import org.steward.client.xmlrpc.XmlLimits;
import org.steward.client.xmlrpc.XmlRpcReader;
import org.steward.client.xmlrpc.XmlRpcWriter;

/** A client that sends exactly the bytes it is told to. */
public final class TestClient implements AutoCloseable {
    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(64 << 10).flip();

    /** An HTTP answer. */
    public record Answer(String status, Map<String, String> headers, byte[] body) {
        public int code() {
            return Integer.parseInt(status.split(" ")[1]);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** A fault that came as the answer. */
    public static final class Faulted extends Exception {
        private static final long serialVersionUID = 1L;

        Faulted(MethodResponse.FaultResult fault) {
            super(fault.code() + " " + fault.text());
        }
    }

    private TestClient(SocketAddress address) throws IOException {
        channel = SocketChannel.open(address);
    }

    public static TestClient unix(Path path) throws IOException {
        return new TestClient(UnixDomainSocketAddress.of(path));
    }

    public static TestClient inet(int port) throws IOException {
        return new TestClient(new InetSocketAddress("127.0.0.1", port));
    }

    public TestClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public TestClient send(byte[] bytes) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            channel.write(out);
        }
        return this;
    }

    /** The request for a call, as bytes. */
    public static byte[] request(String method, Object... params) {
        XmlRpcWriter writer = new XmlRpcWriter().startRequest(method);
        for (Object param : params) {
            writer.value(param);
        }
        byte[] body = writer.endRequest().toByteArray();
        byte[] head = ("POST /RPC2 HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(head.length + body.length).put(head).put(body);
        return all.array();
    }

    public Object call(String method, Object... params) throws Exception {
        send(request(method, params));
        return value(receive());
    }

    /** The value of an answer to a call. */
    public static Object value(Answer answer) throws Exception {
        if (answer.code() != 200) {
            throw new IOException(answer.status());
        }
        byte[] body = answer.body();
        return switch (XmlRpcReader.readResponse(body, 0, body.length, XmlLimits.RESPONSE)) {
            case MethodResponse.FaultResult fault -> throw new Faulted(fault);
            case MethodResponse.Result(Object value) -> value;
        };
    }

    /** One answer, its body by Content-Length or none. */
    public Answer receive() throws IOException {
        Answer head = receiveHead();
        int length = Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
        return new Answer(head.status(), head.headers(), take(length));
    }

    public Answer receiveHead() throws IOException {
        String status = line();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(), line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, new byte[0]);
    }

    public String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = next(); c != '\n'; c = next()) {
            line.append((char) c);
        }
        return line.substring(0, line.length() - 1);
    }

    /** The next chunk of a chunked body. */
    public String chunk() throws IOException {
        byte[] chunk = take(Integer.parseInt(line(), 16));
        line();
        return new String(chunk, StandardCharsets.UTF_8);
    }

    /** Chunks until so many bytes have come. */
    public String chunks(int bytes) throws IOException {
        StringBuilder all = new StringBuilder();
        while (all.length() < bytes) {
            all.append(chunk());
        }
        return all.toString();
    }

    public byte[] take(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() < length) {
            if (!in.hasRemaining() && !fill()) {
                throw new IOException("closed after " + bytes.size() + " of " + length + " bytes");
            }
            int part = Math.min(in.remaining(), length - bytes.size());
            bytes.write(in.array(), in.position(), part);
            in.position(in.position() + part);
        }
        return bytes.toByteArray();
    }

    private int next() throws IOException {
        if (!in.hasRemaining() && !fill()) {
            throw new IOException("closed");
        }
        return in.get() & 0xFF;
    }

    private boolean fill() throws IOException {
        in.clear();
        int count = channel.read(in);
        in.flip();
        return count > 0;
    }

    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    /** Whether the server has closed the connection; waits for it or for bytes. */
    public boolean isClosedByServer() {
        try {
            return !in.hasRemaining() && !fill();
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
