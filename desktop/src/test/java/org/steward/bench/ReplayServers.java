package org.steward.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.steward.client.xmlrpc.XmlRpcWriter;

/**
 * A process that stands for many supervisords: each listens on a unix socket and answers with ready-made bytes, in
 * which only the server's clock goes on, as it does when nothing happens. Arguments: directory, servers, processes of
 * each. Ends with its standard input.
 */
final class ReplayServers {
    private static final int CLOCK_TICKS = 16;

    private final List<byte[]> processes = new ArrayList<>();
    private int next;

    private ReplayServers(int count) {
        for (int tick = 0; tick < CLOCK_TICKS; tick++) {
            processes.add(http(allProcesses(count, 1_700_000_000 + tick)));
        }
    }

    public static void main(String[] args) throws IOException {
        ReplayServers servers = new ReplayServers(Integer.parseInt(args[2]));
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listener.bind(UnixDomainSocketAddress.of(Path.of(args[0], i + ".sock")));
            Thread.ofVirtual().start(() -> servers.accept(listener));
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Until whoever started this has measured it.
        }
    }

    /** What supervisord answers for processes of which most run. */
    private static byte[] allProcesses(int count, int now) {
        XmlRpcWriter out = new XmlRpcWriter(1 << 16).startResponse().startArray();
        for (int i = 0; i < count; i++) {
            boolean up = i % 10 != 0;
            String name = String.format("worker-%04d", i);
            String log = "/var/log/supervisor/" + name + "-stdout---supervisor-abc123.log";
            out.startStruct();
            out.member("name").string(name).member("group").string("workers");
            out.member("start").intValue(1_690_000_000 + i).member("stop").intValue(up ? 0 : 1_699_000_000);
            out.member("now").intValue(now);
            out.member("state").intValue(up ? 20 : 0).member("statename").string(up ? "RUNNING" : "STOPPED");
            out.member("spawnerr").string("").member("exitstatus").intValue(0);
            out.member("logfile").string(log).member("stdout_logfile").string(log);
            out.member("stderr_logfile").string(log.replace("stdout", "stderr"));
            out.member("pid").intValue(up ? 1000 + i : 0);
            out.member("description").string(up ? "pid " + (1000 + i) + ", uptime 115 days, 17:46:" + (10 + now % 50)
                    : "Nov 03 08:26 AM");
            out.endStruct();
        }
        return out.endArray().endResponse().toByteArray();
    }

    private static byte[] http(byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 10:00:00 GMT\r\nContent-Length: " + body.length
                + "\r\nContent-Type: text/xml\r\nServer: Medusa/1.12\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
    }

    private void accept(ServerSocketChannel listener) {
        try {
            while (true) {
                SocketChannel channel = listener.accept();
                Thread.ofVirtual().start(() -> serve(channel));
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot accept", e);
        }
    }

    private void serve(SocketChannel channel) {
        try (channel; InputStream in = new BufferedInputStream(Channels.newInputStream(channel))) {
            for (String request = request(in); !request.isEmpty(); request = request(in)) {
                ByteBuffer answer = ByteBuffer.wrap(answer(request));
                while (answer.hasRemaining()) {
                    channel.write(answer);
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private byte[] answer(String request) {
        if (request.contains("getAllProcessInfo")) {
            next++;
            return processes.get(next % CLOCK_TICKS);
        }
        XmlRpcWriter out = new XmlRpcWriter().startResponse();
        if (request.contains("listMethods")) {
            out.startArray().string("supervisor.getAllProcessInfo").endArray();
        } else {
            out.string(request.contains("getSupervisorVersion") ? "4.2.5" : "supervisor");
        }
        return http(out.endResponse().toByteArray());
    }

    /** The body of the next request; empty at the end of the connection. */
    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            head.append((char) b);
        }
        int at = head.indexOf("Content-Length: ") + 16;
        return new String(in.readNBytes(Integer.parseInt(head.substring(at, head.indexOf("\r", at)))),
                StandardCharsets.UTF_8);
    }
}
