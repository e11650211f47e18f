package org.steward.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;
import org.steward.peer.Server;

/** Plays one scenario on both servers at once and compares what was seen, line by line. */
public final class Both {

    private Both() {
    }

    /** The scenario answers what it saw, without times and process ids. */
    public static void agree(Function<Trial, List<String>> scenario) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> expected = threads.submit(() -> play(scenario, Server.SUPERVISORD));
            Future<List<String>> actual = threads.submit(() -> play(scenario, Server.STEWARDD));
            List<String> differing = LineDiff.of(of(expected), of(actual));
            if (!differing.isEmpty()) {
                fail("- supervisord, + stewardd:\n" + String.join("\n", differing));
            }
        }
    }

    private static List<String> play(Function<Trial, List<String>> scenario, Server server) {
        try (Trial trial = new Trial(server)) {
            trial.present();
            return scenario.apply(trial);
        }
    }

    private static List<String> of(Future<List<String>> seen) {
        try {
            return seen.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case TestAbortedException absent -> throw absent;
                case AssertionError failure -> throw failure;
                case RuntimeException failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
