package org.steward.bench.window;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.steward.peer.Sandbox;

/** From exec to the first table: with the engine running, and with one to be started first. */
final class StartBench {

    private static final int ROUNDS = 7;

    private StartBench() {
    }

    static void measure() {
        try (Sandbox home = new Sandbox()) {
            Path config = config(home);
            double[] cold = new double[ROUNDS];
            double[] warm = new double[ROUNDS];
            List<String> options = List.of("--config", config.toString());
            for (int i = 0; i < ROUNDS; i++) {
                try (OpenWindow window = OpenWindow.open(home, options)) {
                    cold[i] = window.firstTable();
                }
                try (OpenWindow window = OpenWindow.open(home, options)) {
                    warm[i] = window.firstTable();
                }
                OpenWindow.stopEngine(home, config);
            }
            WindowBench.print("first table after exec, engine running, median of " + ROUNDS, median(warm), "ms",
                    "1,500 ms");
            WindowBench.print("first table after exec, engine started too, median of " + ROUNDS, median(cold), "ms",
                    "1,500 ms");
        }
    }

    /** Ten processes that do nothing. */
    static Path config(Sandbox home) {
        return home.file("supervisord.conf", """
                [unix_http_server]
                file=%(here)s/s.sock
                [supervisord]
                logfile=%(here)s/d.log
                pidfile=%(here)s/d.pid
                childlogdir=%(here)s
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
                [supervisorctl]
                serverurl=unix://%(here)s/s.sock
                [program:sleeper]
                command=/bin/sleep 100000
                process_name=%(program_name)s_%(process_num)02d
                numprocs=10
                startsecs=0
                """);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
