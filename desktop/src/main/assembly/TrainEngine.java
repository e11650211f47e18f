import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes lib/stewardd.aot: runs the freshly assembled daemon through what it does in its first minute and lets the JVM
 * record the classes and profiles of it. Started by the build as {@code java TrainEngine.java HOME}, on the JDK that
 * the distribution will run on.
 */
final class TrainEngine {
    private static final int ROUNDS = 300;

    private TrainEngine() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        Files.write(
                home.resolve("lib/platform"),
                List.of(System.getProperty("java.home"), "native/jni/" + arch + "-" + System.getProperty("os.name")));
        Path cache = home.resolve("lib/stewardd.aot");
        Files.deleteIfExists(cache);
        Path dir = Files.createTempDirectory("steward-train");
        Path socket = dir.resolve("s.sock");
        Files.writeString(dir.resolve("supervisord.conf"), """
                [unix_http_server]
                file=%1$s/s.sock
                [supervisord]
                logfile=%1$s/d.log
                pidfile=%1$s/d.pid
                childlogdir=%1$s
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
                [supervisorctl]
                serverurl=unix://%1$s/s.sock
                [program:cat]
                command=/bin/cat
                process_name=%%(program_name)s_%%(process_num)02d
                numprocs=20
                startsecs=0
                stdout_logfile=%1$s/cat.%%(process_num)d.log
                redirect_stderr=true
                [program:talker]
                command=/bin/sh -c "while read line; do echo $line; done"
                environment=COLOUR="blue"
                startsecs=0
                [program:brief]
                command=/bin/sh -c "exit 1"
                startretries=0
                [group:pair]
                programs=talker
                """.formatted(dir));
        Process daemon = start(home, dir, cache);
        try {
            await(socket, daemon);
            exercise(socket);
        } finally {
            daemon.destroy();
        }
        if (!daemon.waitFor(120, TimeUnit.SECONDS) || !Files.exists(cache)) {
            daemon.destroyForcibly();
            // The daemon runs without the cache, only slower: worth a word, not a failed build.
            System.err.println("no class cache was made: " + Files.readString(dir.resolve("out")));
        }
        delete(dir);
    }

    private static Process start(Path home, Path dir, Path cache) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/stewardd").toString(), "-n", "-c", dir.resolve("supervisord.conf").toString());
        builder.environment().put("STEWARD_JAVA_OPTIONS", "-XX:AOTCacheOutput=" + cache);
        builder.redirectErrorStream(true).redirectOutput(dir.resolve("out").toFile());
        return builder.start();
    }

    private static void await(Path socket, Process daemon) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(socket)) {
            if (!daemon.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the daemon did not start");
            }
            daemon.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private static void exercise(Path socket) throws IOException {
        List<String> calls = new ArrayList<>(List.of(
                call("system.listMethods"),
                call("supervisor.getState"),
                call("supervisor.getAPIVersion"),
                call("supervisor.getSupervisorVersion"),
                call("supervisor.getPID"),
                call("supervisor.getAllConfigInfo"),
                call("supervisor.readLog", integer(-500), integer(0)),
                call("supervisor.tailProcessStdoutLog", text("cat:cat_01"), integer(0), integer(500)),
                call("supervisor.sendProcessStdin", text("cat:cat_01"), text("hello\n")),
                call("supervisor.stopProcess", text("cat:cat_02")),
                call("supervisor.startProcess", text("cat:cat_02")),
                call("supervisor.startProcess", text("nobody")),
                call("supervisor.stopProcessGroup", text("pair")),
                call("supervisor.startProcessGroup", text("pair")),
                call("steward.getResources"),
                call("steward.getHistory", text(""), integer(0), integer(100)),
                call("steward.previewUpdate"),
                call("steward.getEffectiveConfig", text("cat:cat_01")),
                call("supervisor.reloadConfig"),
                call("supervisor.clearAllProcessLogs"),
                call("supervisor.stopAllProcesses"),
                call("supervisor.startAllProcesses")));
        for (int i = 0; i < ROUNDS; i++) {
            calls.add(call("supervisor.getAllProcessInfo"));
            calls.add(call("supervisor.getProcessInfo", text("cat:cat_05")));
        }
        for (String call : calls) {
            send(socket, call);
        }
    }

    private static String call(String method, String... values) {
        StringBuilder xml = new StringBuilder("<?xml version='1.0'?>\n<methodCall>\n<methodName>")
                .append(method)
                .append("</methodName>\n<params>\n");
        for (String value : values) {
            xml.append("<param>\n<value>").append(value).append("</value>\n</param>\n");
        }
        return xml.append("</params>\n</methodCall>\n").toString();
    }

    private static String text(String value) {
        return "<string>" + value + "</string>";
    }

    private static String integer(int value) {
        return "<int>" + value + "</int>";
    }

    private static void send(Path socket, String body) throws IOException {
        byte[] xml = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /RPC2 HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                + "User-Agent: Python-xmlrpc/3.11\r\nContent-Type: text/xml\r\nConnection: close\r\nContent-Length: "
                + xml.length + "\r\n\r\n";
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
            channel.write(ByteBuffer.wrap(xml));
            try (InputStream in = java.nio.channels.Channels.newInputStream(channel)) {
                in.readAllBytes();
            }
        }
    }

    private static void delete(Path dir) throws IOException {
        try (var paths = Files.list(dir)) {
            for (Path path : paths.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(dir);
    }
}
