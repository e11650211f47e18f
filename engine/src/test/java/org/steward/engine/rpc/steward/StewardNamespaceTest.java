package org.steward.engine.rpc.steward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;
import org.steward.engine.rpc.TestClient;

/** The feed of changes over a real socket, with real processes. */
@Timeout(30)
class StewardNamespaceTest {
    private static final int LONG_WAIT = 20_000;

    @TempDir
    private Path directory;

    private LiveEngine engine;

    @BeforeEach
    void startEngine() throws Exception {
        Programs programs = new Programs(directory);
        programs.program("cat", "/bin/cat").program("other", "/bin/cat");
        engine = new LiveEngine(directory, programs);
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> changes(String feed, int since, int wait) throws Exception {
        return (Map<String, Object>) engine.call("steward.getChanges", feed, since, wait);
    }

    private Map<String, Object> everything() throws Exception {
        return changes("", -1, 0);
    }

    /** Each process told of, as name and state. */
    private static List<String> states(Map<String, Object> changes) {
        List<String> states = new ArrayList<>();
        for (Object process : (List<?>) changes.get("processes")) {
            Map<?, ?> info = (Map<?, ?>) process;
            states.add(info.get("name") + " " + info.get("statename"));
        }
        return states;
    }

    @Test
    void whoKnowsNothingIsToldEverythingAtOnce() throws Exception {
        Map<String, Object> all = changes("another", 5, LONG_WAIT);
        assertEquals(true, all.get("full"));
        assertEquals("tested", all.get("feed"));
        assertEquals("RUNNING", all.get("statename"));
        assertEquals(2, states(all).size());
    }

    @Test
    void aWaitingClientIsToldWhatChangedAndNothingElse() throws Exception {
        engine.call("supervisor.startProcess", "cat", true);
        int known = (Integer) everything().get("sequence");
        try (TestClient waiting = engine.connect()) {
            waiting.send(TestClient.request("steward.getChanges", "tested", known, LONG_WAIT));
            engine.call("supervisor.stopProcess", "cat", true);
            @SuppressWarnings("unchecked")
            Map<String, Object> first = (Map<String, Object>) TestClient.value(waiting.receive());
            assertEquals(false, first.get("full"));
            assertTrue((Integer) first.get("sequence") > known);
            assertEquals(1, states(first).size());
            assertTrue(states(first).getFirst().startsWith("cat "), states(first).toString());
        }
        assertEquals(List.of("cat STOPPED"), states(changes("tested", known, 0)));
    }

    @Test
    void whoWaitsForNothingIsToldSoWhenTheTimeIsUp() throws Exception {
        engine.call("supervisor.startAllProcesses", true);
        int known = (Integer) everything().get("sequence");
        Map<String, Object> nothing = changes("tested", known, 30);
        assertEquals(known, nothing.get("sequence"));
        assertEquals(List.of(), nothing.get("processes"));
        assertEquals(false, nothing.get("full"));
    }

    @Test
    void removedGroupsAreNamed() throws Exception {
        engine.call("supervisor.stopAllProcesses", true);
        int known = (Integer) everything().get("sequence");
        engine.call("supervisor.removeProcessGroup", "other");
        Map<String, Object> changes = changes("tested", known, LONG_WAIT);
        assertEquals(List.of("other"), changes.get("removed"));
        assertEquals(List.of(), changes.get("processes"));
    }

    @Test
    void anAddedGroupIsToldOfWholly() throws Exception {
        engine.call("supervisor.stopAllProcesses", true);
        engine.call("supervisor.removeProcessGroup", "other");
        int known = (Integer) everything().get("sequence");
        engine.call("supervisor.addProcessGroup", "other");
        assertTrue(states(changes("tested", known, LONG_WAIT)).getFirst().startsWith("other "));
    }

    @Test
    void aNegativeWaitIsAFault() {
        assertThrows(TestClient.Faulted.class, () -> changes("tested", 0, -1));
    }

    @Test
    void theMethodsAreListed() throws Exception {
        List<?> methods = (List<?>) engine.call("system.listMethods");
        assertTrue(methods.containsAll(List.of("steward.getChanges", "steward.getVersion")));
        assertEquals("0.0.1", engine.call("steward.getVersion"));
    }
}
