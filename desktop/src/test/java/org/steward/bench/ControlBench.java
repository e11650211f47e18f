package org.steward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/** Each project's control client in turn, asking the same stock server. */
final class ControlBench {
    private static final int PROGRAMS = 200;
    private static final int PAIRS = 20;
    private static final String SLEEPERS = """
            [program:w]
            command=/bin/sleep 100000
            process_name=%(program_name)s_%(process_num)05d
            numprocs=200
            startsecs=0
            """;

    private ControlBench() {
    }

    static void measure(Figures figures) throws IOException {
        Path stewardctl = Path.of(System.getProperty("steward.home", "target/steward"), "bin", "stewardctl");
        if (!Files.isExecutable(Server.SUPERVISORCTL) || Server.SUPERVISORD.absence().isPresent()) {
            System.out.println("supervisorctl or supervisord is missing: apt-get install supervisor");
            return;
        }
        try (Sandbox box = new Sandbox(); Subject subject = new Subject(Server.SUPERVISORD, box, SLEEPERS)) {
            subject.untilRunning(PROGRAMS, "w:w_00199");
            String url = "unix://" + box.path("s.sock");
            double[] theirs = new double[PAIRS];
            double[] ours = new double[PAIRS];
            double[] ratios = new double[PAIRS];
            seconds(Server.SUPERVISORCTL, url);
            seconds(stewardctl, url);
            for (int i = 0; i < PAIRS; i++) {
                theirs[i] = seconds(Server.SUPERVISORCTL, url);
                ours[i] = seconds(stewardctl, url);
                ratios[i] = ours[i] / theirs[i];
            }
            String measure = "control client: status of " + PROGRAMS + " programs on supervisord (s)";
            figures.put(Server.SUPERVISORD, measure, Figures.median(theirs));
            figures.put(Server.STEWARDD, measure, Figures.median(ours));
            System.err.println("  stewardctl takes " + Figures.median(ratios)
                    + " of supervisorctl's time, median of " + PAIRS + " pairs");
        }
    }

    private static double seconds(Path client, String url) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(List.of(client.toString(), "-s", url, "status"))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0 || !printed.contains("w:w_00199")) {
                throw new IOException(client + " failed: " + printed);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
