package org.steward.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.steward.peer.Address;
import org.steward.peer.Daemon;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/** A daemon under measurement. */
final class Subject implements AutoCloseable {
    private static final String BASIS = """
            [unix_http_server]
            file={dir}/s.sock
            [supervisord]
            logfile={dir}/main.log
            pidfile={dir}/main.pid
            childlogdir={dir}
            nodaemon=true
            minfds=8192
            loglevel=info
            [rpcinterface:supervisor]
            supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
            """;
    private static final double LIMIT_SECONDS = 180;

    private final Sandbox box;
    private final long began;
    private final Daemon daemon;
    private final double readySeconds;

    /** Starts the server and returns once it answers its first call. */
    Subject(Server server, Sandbox box, String programs) {
        this.box = box;
        box.file("s.conf", BASIS + programs);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -n 65536; exec \"$0\" \"$@\""));
        command.addAll(server.command(List.of("-n", "-c", box.path("s.conf").toString())));
        began = System.nanoTime();
        daemon = Daemon.launch(box, Map.of(), command);
        readySeconds = until("ready", this::answers);
    }

    /** From exec to the first answer. */
    double readySeconds() {
        return readySeconds;
    }

    Address address() {
        return new Address.Unix(box.path("s.sock"));
    }

    ProcessUsage usage() {
        return new ProcessUsage(daemon.proc().pid());
    }

    /** Seconds from exec until so many processes are RUNNING, {@code last} being the one that is started last. */
    double untilRunning(int count, String last) throws IOException {
        try (Caller caller = new Caller(address())) {
            // Asking for all costs the daemon time that it has better use for; the last one is started last.
            until(last + " RUNNING", () -> {
                boolean running = caller.call("getProcessInfo", last).contains("<string>RUNNING</string>");
                if (!running) {
                    LockSupport.parkNanos(10_000_000);
                }
                return running;
            });
            return until(count + " RUNNING", () -> caller.count("RUNNING") >= count);
        }
    }

    /** Seconds from exec until the condition holds. */
    double until(String what, Condition condition) {
        while (true) {
            double seconds = (System.nanoTime() - began) / 1e9;
            try {
                if (condition.holds()) {
                    return (System.nanoTime() - began) / 1e9;
                }
            } catch (IOException e) {
                // Not listening yet, or just restarting: asked again until the limit.
            }
            if (seconds > LIMIT_SECONDS || !daemon.alive()) {
                throw new IllegalStateException("never " + what + ":\n" + box.read("stdout") + box.read("stderr"));
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    interface Condition {
        boolean holds() throws IOException;
    }

    private boolean answers() throws IOException {
        if (!box.exists("s.sock")) {
            return false;
        }
        try (Caller caller = new Caller(address())) {
            return caller.call("getState").contains("RUNNING");
        }
    }

    /** Asks the daemon to end and answers how long that took. */
    double shutdownSeconds() {
        long start = System.nanoTime();
        ProcessHandle.of(daemon.proc().pid()).ifPresent(ProcessHandle::destroy);
        daemon.awaitExit();
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        daemon.close();
    }
}
