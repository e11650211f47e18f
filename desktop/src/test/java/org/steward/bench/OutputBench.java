package org.steward.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.steward.peer.Command;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/** Four programs that write as fast as they can, each into a log that rotates at 50 MB. */
final class OutputBench {
    private static final int RUNS = 5;
    private static final int WRITERS = 4;
    private static final int MEGABYTES = 512;
    private static final int EACH = MEGABYTES / WRITERS << 20;
    private static final String LINE =
            "2026-01-01 00:00:00 INFO request handled path=/api/v1/items id=%08d status=200 took=12ms\n";
    private static final String PROGRAM = """
            [program:spew]
            command=/bin/cat {dir}/data
            process_name=%(program_name)s_%(process_num)d
            numprocs=4
            autostart=false
            autorestart=false
            startsecs=0
            stdout_logfile={dir}/spew.%(process_num)d.log
            stdout_logfile_maxbytes=50MB
            stdout_logfile_backups=10
            redirect_stderr=true
            """;
    private static final String SPEED = "child output, " + WRITERS + " writers, rotation at 50 MB (MB/s)";
    private static final String CPU = "child output: daemon CPU per GB (s)";
    private static final String LOST = "child output: bytes lost";

    private OutputBench() {
    }

    /** In turns, so that a drifting machine drifts for all; medians, and the bytes lost in all runs together. */
    static void measure(List<Server> servers, Figures figures) throws IOException {
        Map<Server, List<Run>> runs = new EnumMap<>(Server.class);
        for (int i = 0; i < RUNS; i++) {
            for (Server server : servers) {
                runs.computeIfAbsent(server, key -> new ArrayList<>()).add(run(server));
            }
        }
        runs.forEach((server, all) -> {
            figures.put(server, SPEED, Figures.median(all.stream().mapToDouble(Run::speed).toArray()));
            figures.put(server, CPU, Figures.median(all.stream().mapToDouble(Run::cpuPerGigabyte).toArray()));
            figures.put(server, LOST, all.stream().mapToDouble(Run::lost).sum());
        });
    }

    private record Run(double speed, double cpuPerGigabyte, double lost) {
    }

    private static Run run(Server server) throws IOException {
        try (Sandbox box = new Sandbox();
                Subject subject = new Subject(server, box, PROGRAM);
                Caller caller = new Caller(subject.address())) {
            data(box.path("data"));
            double cpu = subject.usage().cpuSeconds();
            long start = System.nanoTime();
            caller.call("startAllProcesses", false);
            subject.until("all EXITED", () -> {
                LockSupport.parkNanos(10_000_000);
                return caller.count("EXITED") == WRITERS;
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            double used = subject.usage().cpuSeconds() - cpu;
            long written = box.names("spew.").stream().mapToLong(box::size).sum();
            return new Run(MEGABYTES / seconds, used / MEGABYTES * 1024, (double) EACH * WRITERS - written);
        }
    }

    /** The same bytes through a pipe into a file by cat, a loop of read and write in C. */
    static void limit(Figures figures) throws IOException {
        try (Sandbox box = new Sandbox()) {
            data(box.path("data"));
            StringBuilder script = new StringBuilder();
            for (int i = 0; i < WRITERS; i++) {
                // The inner shell's own statistics count its one child, the reading cat.
                script.append("cat data | sh -c 'cat > out.").append(i).append("; cat /proc/$$/stat > stat.").append(i)
                        .append("' &\n");
            }
            long start = System.nanoTime();
            Command.run(box.dir(), Map.of(), "", List.of("/bin/sh", "-c", script + "wait"));
            double seconds = (System.nanoTime() - start) / 1e9;
            double ticks = 0;
            for (int i = 0; i < WRITERS; i++) {
                String stat = box.read("stat." + i);
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            }
            figures.limit(SPEED, MEGABYTES / seconds);
            figures.limit(CPU, ticks / 100 / MEGABYTES * 1024);
        }
    }

    /** What each writer copies to its output: log lines, in the page cache after this. */
    private static void data(Path file) throws IOException {
        byte[] lines = LINE.repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (var out = Files.newOutputStream(file)) {
            for (int left = EACH; left > 0; left -= lines.length) {
                out.write(lines, 0, Math.min(left, lines.length));
            }
        }
    }
}
