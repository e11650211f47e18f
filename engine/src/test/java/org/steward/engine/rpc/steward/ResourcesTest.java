package org.steward.engine.rpc.steward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.rpc.Eventually;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;

/** What real processes use, asked over a real socket. */
@Timeout(30)
class ResourcesTest {
    /** Leaves an orphan that ends with the standard input, and a child that is busy as long as its parent lives. */
    private static final String BUSY = """
            import os
            if os.fork() == 0:
                if os.fork() == 0:
                    while os.read(0, 1): pass
                os._exit(0)
            os.wait()
            parent = os.getpid()
            if os.fork() == 0:
                while os.getppid() == parent: pass
                os._exit(0)
            os.wait()
            """;

    @TempDir
    private Path directory;

    private LiveEngine engine;

    @BeforeEach
    void startEngine() throws Exception {
        Programs programs = new Programs(directory);
        Path busy = Files.writeString(directory.resolve("busy.py"), BUSY);
        programs.program("idle", "/bin/cat").program("busy", "/usr/bin/python3 " + busy);
        engine = new LiveEngine(directory, programs);
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> resources() throws Exception {
        return (Map<String, Object>) engine.call("steward.getResources");
    }

    private static Map<?, ?> of(Map<String, Object> resources, String name) {
        return ((List<?>) resources.get("processes")).stream().map(use -> (Map<?, ?>) use)
                .filter(use -> use.get("name").equals(name)).findFirst().orElse(Map.of());
    }

    @Test
    void processesThatDoNotRunUseNothing() throws Exception {
        assertEquals(List.of(), resources().get("processes"));
    }

    @Test
    void aTreeIsAddedUpAndItsTimeGrows() throws Exception {
        engine.call("supervisor.startAllProcesses", true);
        Eventually.holds(() -> of(resources(), "busy").get("processes") instanceof Integer n && n == 3
                && ((Number) of(resources(), "busy").get("cpu_ms")).longValue() > 100);
        Map<String, Object> all = resources();
        assertTrue(((Number) of(all, "idle").get("rss")).longValue() > 100_000, all.toString());
        assertTrue(((Number) of(all, "idle").get("cpu_ms")).longValue() < 100, all.toString());
        assertEquals(1, of(all, "idle").get("processes"));
        assertTrue((Integer) all.get("cpus") >= 1);
    }

    @Test
    void whoAsksAgainAtOnceGetsTheSameSample() throws Exception {
        assertEquals(resources().get("sampled"), resources().get("sampled"));
    }
}
