package org.steward.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.steward.peer.Http;
import org.steward.peer.Rpc;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/** How long until a killed child is back: from the kill to the first thing the new child does. */
final class CrashBench {
    private static final int KILLS = 15;
    private static final String PROGRAM = """
            [program:crash]
            command={dir}/crash.sh {dir}/starts
            startsecs=0
            autorestart=true
            stdout_logfile=NONE
            stderr_logfile=NONE
            """;

    private CrashBench() {
    }

    static void measure(Server server, Figures figures) throws IOException {
        try (Sandbox box = new Sandbox()) {
            box.script("crash.sh", "date +%s.%N >> $1\nexec sleep 100000\n");
            measure(server, figures, box);
        }
    }

    private static void measure(Server server, Figures figures, Sandbox box) throws IOException {
        try (Subject subject = new Subject(server, box, PROGRAM)) {
            subject.untilRunning(1, "crash");
            Rpc rpc = new Rpc(Http.at(subject.address()));
            double[] seconds = new double[KILLS];
            for (int i = 0; i < KILLS; i++) {
                subject.until("RUNNING", () -> rpc.state("crash").equals("RUNNING") && rpc.pid("crash") != 0);
                long pid = rpc.pid("crash");
                // At another moment of the daemon's second each time.
                LockSupport.parkNanos((137L * (i % 7) + 300) * 1_000_000);
                int before = starts(box).length;
                Instant killed = Instant.now();
                ProcessHandle.of(pid).orElseThrow().destroyForcibly();
                subject.until("started again", () -> starts(box).length > before);
                String[] starts = starts(box);
                seconds[i] = Double.parseDouble(starts[starts.length - 1])
                        - (killed.getEpochSecond() + killed.getNano() / 1e9);
            }
            figures.put(server, "killed child back, median of " + KILLS + " (ms)", Figures.median(seconds) * 1e3);
            figures.put(server, "killed child back, slowest (ms)", Arrays.stream(seconds).max().orElseThrow() * 1e3);
        }
    }

    /** The times at which the program started, whole lines only. */
    private static String[] starts(Sandbox box) {
        String text = box.read("starts");
        String whole = text.substring(0, text.lastIndexOf('\n') + 1).strip();
        return whole.isEmpty() ? new String[0] : whole.split("\n");
    }
}
