package org.steward.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.steward.peer.Address;
import org.steward.peer.HttpReply;
import org.steward.peer.HttpStream;

/**
 * A client with one connection that it keeps, and as little work of its own as possible: requests are ready-made
 * bytes, answers are not parsed.
 */
final class Caller implements AutoCloseable {
    private final SocketChannel channel;
    private final InputStream in;

    Caller(Address address) throws IOException {
        channel = address.connect();
        in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    }

    /** Calls a method of the namespace {@code supervisor} with strings and booleans; the answer's XML. */
    String call(String method, Object... params) throws IOException {
        StringBuilder body = new StringBuilder("<?xml version='1.0'?><methodCall><methodName>supervisor.")
                .append(method).append("</methodName><params>");
        for (Object param : params) {
            String value = param instanceof Boolean flag ? "<boolean>" + (flag ? 1 : 0) + "</boolean>"
                    : "<string>" + param + "</string>";
            body.append("<param><value>").append(value).append("</value></param>");
        }
        byte[] bytes = body.append("</params></methodCall>").toString().getBytes(StandardCharsets.UTF_8);
        String head = "POST /RPC2 HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        HttpStream.write(channel, head, bytes);
        HttpReply reply = HttpStream.read(in);
        if (reply.status() != 200) {
            throw new IOException(method + " answered HTTP " + reply.status());
        }
        return reply.text();
    }

    /** How many processes are in the state. */
    int count(String stateName) throws IOException {
        String needle = "<string>" + stateName + "</string>";
        String xml = call("getAllProcessInfo");
        int count = 0;
        for (int at = xml.indexOf(needle); at >= 0; at = xml.indexOf(needle, at + 1)) {
            count++;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
