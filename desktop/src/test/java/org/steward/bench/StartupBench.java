package org.steward.bench;

import java.io.IOException;
import java.nio.file.Path;
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

    static void measure(Server server, Figures figures) {
        double[] ready = new double[RUNS];
        double[] resident = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (Sandbox box = new Sandbox(); Subject subject = new Subject(server, box, "")) {
                ready[i] = subject.readySeconds();
                LockSupport.parkNanos(1_000_000_000);
                resident[i] = subject.usage().residentMegabytes();
            }
        }
        figures.put(server, READY, Figures.median(ready));
        figures.put(server, RESIDENT, Figures.median(resident));
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
            resident[i] = new Usage(hello.pid()).residentMegabytes();
            hello.outputWriter().close();
        }
        figures.limit(READY, Figures.median(ready));
        figures.limit(RESIDENT, Figures.median(resident));
    }
}
