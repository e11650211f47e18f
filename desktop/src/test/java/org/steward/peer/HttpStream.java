package org.steward.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chunked answer that does not end, read in the background as it grows. */
public final class HttpStream implements AutoCloseable {
    private final SocketChannel channel;
    private final HttpReply head;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private volatile boolean ended;

    private HttpStream(SocketChannel channel) throws IOException {
        this.channel = channel;
        InputStream in = Channels.newInputStream(channel);
        head = readHead(in);
        Thread.ofVirtual().start(() -> readBody(in));
    }

    /** Keeps the connection alive: to a client that announces its close supervisord sends nothing before the end. */
    public static HttpStream get(Http http, String path) throws IOException {
        return new HttpStream(http.open("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n", new byte[0]));
    }

    /** Reads one answer of a connection that stays open. */
    public static HttpReply read(InputStream in) throws IOException {
        return Http.read(in);
    }

    /** Sends a further request over an open connection. */
    public static void write(SocketChannel channel, String head, byte[] body) throws IOException {
        for (ByteBuffer buffer : List.of(ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1)),
                ByteBuffer.wrap(body))) {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    public int status() {
        return head.status();
    }

    public Optional<String> header(String name) {
        return head.header(name);
    }

    /** Everything that has come so far. */
    public String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    public void await(String text) {
        Await.until("the stream contains " + text, () -> text().contains(text));
    }

    /** True once the daemon has ended the stream or hung up. */
    public boolean ended() {
        return ended;
    }

    private static HttpReply readHead(InputStream in) throws IOException {
        String status = Http.line(in);
        List<String> headers = new ArrayList<>();
        for (String line = Http.line(in); !line.isEmpty(); line = Http.line(in)) {
            headers.add(line);
        }
        return new HttpReply(Integer.parseInt(status.split(" ")[1]), headers, new byte[0]);
    }

    private void readBody(InputStream in) {
        try {
            for (byte[] chunk = Http.chunk(in); chunk.length > 0; chunk = Http.chunk(in)) {
                body.write(chunk);
            }
        } catch (IOException e) {
            // Closed by the test, or by the daemon: what came until then is what counts.
        }
        ended = true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
