package org.steward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/** Many programs that do nothing: until all are up, at rest, and under questions. */
final class FleetBench {
    private static final String SLEEPERS = """
            [program:w]
            command=/bin/sleep 100000
            process_name=%(program_name)s_%(process_num)05d
            numprocs={n}
            startsecs=0
            stdout_logfile={dir}/w.%(process_num)05d.out
            redirect_stderr=true
            """;
    private static final double WARM_SECONDS = 3;
    private static final double ASK_SECONDS = 5;
    private static final double IDLE_SECONDS = 10;
    private static final int CLIENTS = 16;

    private FleetBench() {
    }

    /** Start and memory only. */
    static void small(Server server, Figures figures, int count) throws IOException {
        try (Sandbox box = new Sandbox();
                Subject subject = new Subject(server, box, SLEEPERS.replace("{n}", Integer.toString(count)))) {
            up(server, figures, subject, count);
        }
    }

    static void large(Server server, Figures figures, int count) throws IOException {
        try (Sandbox box = new Sandbox();
                Subject subject = new Subject(server, box, SLEEPERS.replace("{n}", Integer.toString(count)))) {
            up(server, figures, subject, count);
            idle(server, figures, subject, count);
            askForAll(server, figures, subject, count);
            askForOne(server, figures, subject);
            try (Caller caller = new Caller(subject.address())) {
                figures.put(server, "stopAllProcesses, " + count + " (s)", seconds(caller, "stopAllProcesses"));
                figures.put(server, "startAllProcesses, " + count + " (s)", seconds(caller, "startAllProcesses"));
            }
            figures.put(server, "shutdown with " + count + " (s)", subject.shutdownSeconds());
        }
    }

    private static void up(Server server, Figures figures, Subject subject, int count) throws IOException {
        String last = String.format(Locale.ROOT, "w:w_%05d", count - 1);
        figures.put(server, count + " programs RUNNING, from exec (s)", subject.untilRunning(count, last));
        LockSupport.parkNanos(3_000_000_000L);
        figures.put(server, "resident memory, " + count + " programs (MB)", subject.usage().residentMegabytes());
    }

    private static void idle(Server server, Figures figures, Subject subject, int count) {
        double before = subject.usage().cpuSeconds();
        LockSupport.parkNanos((long) (IDLE_SECONDS * 1e9));
        figures.put(server, "idle CPU, " + count + " programs (%)",
                (subject.usage().cpuSeconds() - before) / IDLE_SECONDS * 100);
    }

    private static void askForAll(Server server, Figures figures, Subject subject, int count) throws IOException {
        try (Caller caller = new Caller(subject.address())) {
            askFor(caller, WARM_SECONDS);
            double before = subject.usage().cpuSeconds();
            List<Double> latencies = askFor(caller, ASK_SECONDS);
            double cpu = subject.usage().cpuSeconds() - before;
            figures.put(server, "getAllProcessInfo, " + count + ", warm: daemon CPU per call (ms)",
                    cpu / latencies.size() * 1e3);
            figures.put(server, "getAllProcessInfo, " + count + ", warm: median answer (ms)",
                    Figures.median(latencies.stream().mapToDouble(Double::doubleValue).toArray()) * 1e3);
        }
    }

    private static List<Double> askFor(Caller caller, double seconds) throws IOException {
        List<Double> latencies = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            latencies.add(seconds(caller, "getAllProcessInfo"));
        }
        return latencies;
    }

    private static double seconds(Caller caller, String method) throws IOException {
        long start = System.nanoTime();
        caller.call(method);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void askForOne(Server server, Figures figures, Subject subject) {
        LongAdder calls = new LongAdder();
        double before = subject.usage().cpuSeconds();
        long end = System.nanoTime() + (long) (ASK_SECONDS * 1e9);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                threads.submit(() -> {
                    try (Caller caller = new Caller(subject.address())) {
                        while (System.nanoTime() < end) {
                            caller.call("getProcessInfo", "w:w_00000");
                            calls.increment();
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        double cpu = subject.usage().cpuSeconds() - before;
        figures.put(server, "getProcessInfo, " + CLIENTS + " clients (calls/s)", calls.sum() / ASK_SECONDS);
        figures.put(server, "getProcessInfo, " + CLIENTS + " clients: daemon CPU per call (µs)",
                cpu / Math.max(1, calls.sum()) * 1e6);
    }
}
