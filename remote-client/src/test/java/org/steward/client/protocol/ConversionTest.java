package org.steward.client.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Structs of the wire as records. */
class ConversionTest {

    @Test
    void aProcessIsReadWithEveryMember() {
        ProcessInfo info = ProcessInfo.of(Map.ofEntries(
                Map.entry("name", "web"), Map.entry("group", "site"), Map.entry("start", 10), Map.entry("stop", 5),
                Map.entry("now", 12), Map.entry("state", 20), Map.entry("statename", "RUNNING"),
                Map.entry("spawnerr", ""), Map.entry("exitstatus", -1), Map.entry("logfile", "/o"),
                Map.entry("stdout_logfile", "/o"), Map.entry("stderr_logfile", "/e"), Map.entry("pid", 77),
                Map.entry("description", "pid 77, uptime 0:00:02")));
        assertEquals(new ProcessInfo("web", "site", 10, 5, 12, ProcessState.RUNNING, "", -1, "/o", "/e", 77,
                "pid 77, uptime 0:00:02"), info);
        assertEquals("site:web", info.namespec());
    }

    @Test
    void whatOtherServersLeaveOutHasDefaults() {
        ProcessInfo info = ProcessInfo.of(Map.of("name", "web", "logfile", "/o", "stop", Optional.empty(), "state", 7));
        assertEquals(ProcessState.UNKNOWN, info.state());
        assertEquals("/o", info.stdoutLogfile());
        assertEquals(0, info.stop());
    }

    @Test
    void aConfiguredProcessIsReadWithBothChannels() {
        ConfigInfo info = ConfigInfo.of(Map.of("name", "a", "group", "a", "inuse", true, "exitcodes", List.of(0, 2),
                "stdout_logfile", "auto", "stdout_logfile_maxbytes", 52428800, "stderr_syslog", true));
        assertTrue(info.inUse());
        assertEquals(List.of(0, 2), info.exitcodes());
        assertEquals(new ConfigInfo.Channel("auto", 52428800, 0, 0, false, false), info.stdout());
        assertTrue(info.stderr().syslog());
        assertEquals("a", info.namespec());
    }

    @Test
    void anUnknownStatusIsAFailure() {
        assertEquals(Fault.FAILED, ActionStatus.of(Map.of("name", "a", "status", 12345)).status());
        assertTrue(ActionStatus.of(Map.of("name", "a", "status", 80)).isOk());
    }

    @Test
    void aShortTailHasDefaults() {
        assertEquals(new LogTail("x", 9, true), LogTail.of(List.of("x", 9, true)));
        assertEquals(new LogTail("", 0, false), LogTail.of(List.of()));
        assertFalse(LogTail.of(List.of("x")).overflow());
    }
}
