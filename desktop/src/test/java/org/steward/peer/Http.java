package org.steward.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** HTTP by hand, one connection per request, so that a test can also say what no client library would. */
public record Http(Address address, Optional<String> authorization) {

    public static Http at(Address address) {
        return new Http(address, Optional.empty());
    }

    public Http as(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Http(address, Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    public HttpReply get(String path) {
        return send(head("GET", path) + "\r\n", new byte[0]);
    }

    public HttpReply post(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(head("POST", path) + "Content-Type: text/xml\r\nContent-Length: " + bytes.length + "\r\n\r\n",
                bytes);
    }

    public String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + authorization.map(value -> "Authorization: " + value + "\r\n").orElse("");
    }

    /** Sends the bytes as they are and reads one answer. */
    public HttpReply send(String head, byte[] body) {
        try (SocketChannel channel = open(head, body)) {
            return read(Channels.newInputStream(channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An open connection on which the request was sent; the caller reads and closes. */
    public SocketChannel open(String head, byte[] body) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.getBytes(StandardCharsets.ISO_8859_1));
        all.write(body);
        ByteBuffer buffer = ByteBuffer.wrap(all.toByteArray());
        SocketChannel channel = address.connect();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    static HttpReply read(InputStream in) throws IOException {
        String status = line(in);
        if (status.isEmpty()) {
            throw new IOException("connection closed without an answer");
        }
        List<String> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        int code = Integer.parseInt(status.split(" ")[1]);
        HttpReply head = new HttpReply(code, List.copyOf(headers), new byte[0]);
        if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return new HttpReply(code, head.headers(), chunks(in));
        }
        Optional<String> length = head.header("Content-Length");
        byte[] body = length.isPresent() ? in.readNBytes(Integer.parseInt(length.get())) : in.readAllBytes();
        return new HttpReply(code, head.headers(), body);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] chunk = chunk(in); chunk.length > 0; chunk = chunk(in)) {
            body.write(chunk);
        }
        return body.toByteArray();
    }

    /** The next chunk of a chunked body; empty at its end. */
    static byte[] chunk(InputStream in) throws IOException {
        String size = line(in);
        byte[] chunk = size.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(size.strip(), 16));
        line(in);
        return chunk;
    }

    /** A line without its CR LF; empty at the end of the stream as well. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
