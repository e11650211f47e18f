package org.steward.engine.rpc.steward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.protocol.EffectiveValue;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;
import org.steward.engine.rpc.TestClient;

/** What an update would do to an engine that runs with other settings than its file has. */
@Timeout(30)
class PreviewTest {
    @TempDir
    private Path directory;

    private LiveEngine engine;

    @BeforeEach
    void startEngine() throws Exception {
        Programs programs = new Programs(directory);
        programs.program("cat", "/bin/cat").program("old", "/bin/cat");
        engine = new LiveEngine(directory, programs);
        engine.call("supervisor.startProcess", "cat", true);
        file("[supervisord]\nenvironment=MY_TOKEN=abc,A=1\n[program:cat]\ncommand=/bin/cat -u\nstartsecs=0\n"
                + "[program:new]\ncommand=/bin/cat\n");
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    private void file(String text) throws Exception {
        Files.writeString(directory.resolve("supervisord.conf"), text);
    }

    private UpdatePreview preview() throws Exception {
        return UpdatePreview.of((Map<?, ?>) engine.call("steward.previewUpdate"));
    }

    private EffectiveValue value(String process, String key) throws Exception {
        List<EffectiveValue> values = new ArrayList<>();
        for (Object value : (List<?>) engine.call("steward.getEffectiveConfig", process)) {
            values.add(EffectiveValue.of((Map<?, ?>) value));
        }
        return values.stream().filter(value -> value.key().equals(key)).findFirst().orElseThrow();
    }

    private static UpdatePreview.Key key(UpdatePreview.Process process, String name) {
        return process.keys().stream().filter(key -> key.key().equals(name) || key.variable().equals(name))
                .findFirst().orElseThrow();
    }

    @Test
    void eachGroupIsToldWithWhatHappensToItsProcesses() throws Exception {
        List<UpdatePreview.Group> groups = preview().groups();
        assertEquals(List.of("new ADDED START", "cat CHANGED RESTART", "old REMOVED NONE"), groups.stream()
                .map(g -> g.name() + " " + g.change() + " " + g.processes().getFirst().action()).toList());
    }

    @Test
    void aChangedKeyIsToldWithBothValues() throws Exception {
        UpdatePreview.Process cat = preview().groups().get(1).processes().getFirst();
        assertEquals(new UpdatePreview.Key("command", "", "/bin/cat", "/bin/cat -u", false), key(cat, "command"));
        assertEquals(UpdateChange.CHANGED, cat.change());
        assertEquals("1", key(cat, "A").after());
    }

    @Test
    void aSecretIsToldByNameOnly() throws Exception {
        UpdatePreview.Key key = key(preview().groups().get(1).processes().getFirst(), "MY_TOKEN");
        assertEquals(new UpdatePreview.Key("environment", "MY_TOKEN", "", "***", true), key);
        assertEquals("A=\"1\",MY_TOKEN=\"***\"", sorted(value("cat", "environment").pending().orElseThrow()));
    }

    private static String sorted(String environment) {
        return String.join(",", List.of(environment.split(",")).stream().sorted().toList());
    }

    @Test
    void nothingIsTakenOver() throws Exception {
        preview();
        assertThrows(TestClient.Faulted.class, () -> engine.call("supervisor.addProcessGroup", "new"));
        assertEquals(3, preview().groups().size());
    }

    @Test
    void anErrorIsAFindingWithItsLine() throws Exception {
        file("[supervisord]\n[program:cat]\ncommand=/bin/cat\nstartsecs=soon\n");
        UpdatePreview preview = preview();
        assertFalse(preview.valid());
        assertTrue(preview.isEmpty());
        assertTrue(preview.findings().stream().anyMatch(finding ->
                finding.isError() && finding.line() == 4 && finding.message().contains("soon")), preview.toString());
        Files.delete(directory.resolve("supervisord.conf"));
        assertFalse(preview().valid());
    }

    @Test
    void aProcessThatIsNotStartedByItselfIsStoppedForGood() throws Exception {
        file("[supervisord]\n[program:cat]\ncommand=/bin/cat\nautostart=false\n");
        assertEquals(UpdateAction.STOP, preview().groups().getFirst().processes().getFirst().action());
    }

    @Test
    void aValueInEffectIsToldWithItsPlaceAndWithWhatTheFileHasNow() throws Exception {
        String file = directory.resolve("supervisord.conf").toString();
        assertEquals(new EffectiveValue(
                "command", "/bin/cat", false, file, 4, file + ":4", Optional.of("/bin/cat -u")),
                value("cat", "command"));
        assertEquals(new EffectiveValue("startsecs", "0", false, file, 5, file + ":5", Optional.empty()),
                value("cat", "startsecs"));
        assertTrue(value("cat", "stopwaitsecs").isDefault());
        assertEquals("", value("old", "command").from());
        assertEquals("tested", value("", "identifier").value());
        assertThrows(TestClient.Faulted.class, () -> engine.call("steward.getEffectiveConfig", "new"));
    }
}
