package org.steward.client;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;

/** Debian's supervisord in a directory of its own, with a unix socket and a TCP port. */
final class StockSupervisord implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/supervisord");
    private static final long STEP_NANOS = 10_000_000;

    private final Path directory;
    private final int port;
    private final Process process;

    /**
     * Starts it and waits until it answers; skips the test if it is not installed.
     *
     * @param credentials lines for both server sections
     * @param programs further sections, with {@code DIR} for the directory
     */
    static StockSupervisord start(Path directory, String credentials, String programs) throws Exception {
        assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is not installed");
        return new StockSupervisord(directory, credentials, programs);
    }

    private StockSupervisord(Path directory, String credentials, String programs) throws Exception {
        this.directory = directory;
        this.port = FreePort.from(19_000);
        String config = """
                [supervisord]
                logfile=DIR/supervisord.log
                pidfile=DIR/supervisord.pid
                identifier=peer
                childlogdir=DIR
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
                [unix_http_server]
                file=DIR/s.sock
                CREDENTIALS
                [inet_http_server]
                port=127.0.0.1:PORT
                CREDENTIALS
                """.replace("PORT", Integer.toString(port)).replace("CREDENTIALS", credentials) + programs;
        Path file = directory.resolve("supervisord.conf");
        Files.writeString(file, config.replace("DIR", directory.toString()));
        process = new ProcessBuilder(PROGRAM.toString(), "-n", "-c", file.toString())
                .redirectErrorStream(true).redirectOutput(directory.resolve("output").toFile()).start();
        awaitAnswer();
    }

    private void awaitAnswer() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        TransportOptions options = TransportOptions.defaults();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (SupervisorClient client = new SupervisorClient(unix(), options)) {
                client.getState();
                return;
            } catch (TransportException e) {
                if (e.status() == 401) {
                    return;
                }
                LockSupport.parkNanos(STEP_NANOS);
            }
        }
        fail("supervisord did not come up: " + Files.readString(directory.resolve("output")));
    }

    Endpoint unix() {
        return Endpoint.parse("unix://" + directory.resolve("s.sock"));
    }

    Endpoint tcp() {
        return Endpoint.parse("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
