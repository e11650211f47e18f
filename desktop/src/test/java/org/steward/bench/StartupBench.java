package org.steward.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/** From exec to the first answer, and the memory of a daemon without programs. */
final class StartupBench {
    private static final int RUNS = 7;
    private static final String READY = "ready, exec to first answer (s)";
    private static final String RESIDENT = "resident memory, no programs (MB)";

    private StartupBench() {
    }

    /** In turns, so that a drifting machine drifts for all. */
    static void measure(List<Server> servers, Figures figures) {
        Map<Server, double[]> ready = new EnumMap<>(Server.class);
        Map<Server, double[]> resident = new EnumMap<>(Server.class);
        for (int i = 0; i < RUNS; i++) {
            for (Server server : servers) {
                try (Sandbox box = new Sandbox(); Subject subject = new Subject(server, box, "")) {
                    ready.computeIfAbsent(server, key -> new double[RUNS])[i] = subject.readySeconds();
                    LockSupport.parkNanos(1_000_000_000);
                    resident.computeIfAbsent(server, key -> new double[RUNS])[i] =
                            subject.usage().residentMegabytes();
                }
            }
        }
        ready.forEach((server, values) -> figures.put(server, READY, Figures.median(values)));
        resident.forEach((server, values) -> figures.put(server, RESIDENT, Figures.median(values)));
    }

    /** An empty Java program with a small heap. */
    static void limit(Figures figures) throws IOException {
        double[] ready = new double[RUNS];
        double[] resident = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            Process hello = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-cp",
                    System.getProperty("java.class.path"), Hello.class.getName()).start();
            hello.inputReader().readLine();
            ready[i] = (System.nanoTime() - start) / 1e9;
            resident[i] = new ProcessUsage(hello.pid()).residentMegabytes();
            hello.outputWriter().close();
        }
        figures.limit(READY, Figures.median(ready));
        figures.limit(RESIDENT, Figures.median(resident));
    }
}
