package org.steward.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.steward.engine.config.ConfigDiff.KeyChange;

class ConfigDiffTest {

    private static ProgramConfig process(String name, String command, LogFile log) {
        ChannelConfig channel = new ChannelConfig(log, 50, 10, 0, false, false);
        return new ProgramConfig(name, name, command, Optional.empty(), OptionalInt.empty(), 999, true, 1, 3,
                AutoRestart.UNEXPECTED, List.of(0), 15, 10, false, false, Optional.empty(), false, channel, channel,
                Map.of(), Optional.empty());
    }

    private static GroupConfig group(String name, int priority, ProgramConfig... processes) {
        return new GroupConfig(name, priority, new GroupKind.Programs(), List.of(processes));
    }

    private static final GroupConfig A = group("a", 1, process("a", "cat", new LogFile.Auto()));
    private static final GroupConfig B = group("b", 1, process("b", "dog", new LogFile.Auto()));

    @Test
    void theSameConfigurationHasNoDifference() {
        assertTrue(ConfigDiff.between(List.of(A, B), List.of(A, B)).isEmpty());
    }

    @Test
    void addedAndRemovedGroupsAreTold() {
        ConfigDiff diff = ConfigDiff.between(List.of(A), List.of(B));

        assertEquals(List.of(B), diff.added());
        assertEquals(List.of(A), diff.removed());
        assertEquals(List.of(), diff.changed());
    }

    @Test
    void aChangedKeyIsToldWithBothValues() {
        GroupConfig after = group("a", 2, process("a", "tac", new LogFile.Auto()));

        ConfigDiff.GroupChange change = ConfigDiff.between(List.of(A), List.of(after)).changed().getFirst();
        assertEquals(List.of(new KeyChange("priority", "1", "2")), change.keys());
        assertEquals(List.of(new KeyChange("command", "cat", "tac")), change.processes().getFirst().keys());
    }

    @Test
    void aLogThatIsNoLongerAutoIsAChange() {
        GroupConfig after = group("a", 1, process("a", "cat", new LogFile.At(Path.of("/tmp/a.log"))));

        assertEquals(List.of(new KeyChange("stdout_logfile", "AUTO", "/tmp/a.log"),
                new KeyChange("stderr_logfile", "AUTO", "/tmp/a.log")),
                ConfigDiff.between(List.of(A), List.of(after)).changed().getFirst().processes().getFirst().keys());
    }

    @Test
    void membersThatCameAndWentAreTold() {
        GroupConfig after = group("a", 1, process("c", "cat", new LogFile.Auto()));

        List<ConfigDiff.ProcessChange> changes =
                ConfigDiff.between(List.of(A), List.of(after)).changed().getFirst().processes();
        assertEquals(List.of("a", "c"), changes.stream().map(ConfigDiff.ProcessChange::name).toList());
        assertTrue(changes.getFirst().after().isEmpty());
        assertTrue(changes.getLast().before().isEmpty());
    }
}
