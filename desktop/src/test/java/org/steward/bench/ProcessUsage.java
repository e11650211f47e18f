package org.steward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.steward.peer.Proc;

/** What one process has used of the machine, its children not counted. */
public record ProcessUsage(long pid) {
    /** Linux tells CPU time in units of 1/100 s to every program, whatever its own clock. */
    private static final double TICKS_PER_SECOND = 100;

    /** User and system time since its start. */
    public double cpuSeconds() {
        Proc proc = new Proc(pid);
        return (proc.stat(14) + proc.stat(15)) / TICKS_PER_SECOND;
    }

    /** Resident memory, shared pages included. */
    public double residentMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            String rss = lines.filter(line -> line.startsWith("Rss:")).findFirst().orElseThrow();
            return Long.parseLong(rss.replaceAll("\\D", "")) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
