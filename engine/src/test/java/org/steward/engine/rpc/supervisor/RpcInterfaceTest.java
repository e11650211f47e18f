package org.steward.engine.rpc.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.engine.rpc.Eventually;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;
import org.steward.engine.rpc.TestClient;

/** The methods over a real socket, with real processes. */
@Timeout(30)
class RpcInterfaceTest {
    @TempDir
    private Path directory;

    private LiveEngine engine;

    @BeforeEach
    void startEngine() throws Exception {
        Programs programs = new Programs(directory);
        programs.program("cat", "/bin/cat")
                .program("slow", "/bin/cat", 1)
                .program("early", "/bin/false", 1)
                .program("gone", "/no/such/file")
                .program("dir", "/tmp")
                .program("odd", "/bin/sh -c \"echo")
                .group("g", programs.member("a", "/bin/cat", 0), programs.member("b", "/bin/cat", 0));
        engine = new LiveEngine(directory, programs);
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    private void assertFault(String expected, Executable call) {
        assertEquals(expected, assertThrows(TestClient.Faulted.class, call).getMessage());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> info(String name) throws Exception {
        return (Map<String, Object>) engine.call("supervisor.getProcessInfo", name);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String method, Object... params) throws Exception {
        return (List<Map<String, Object>>) engine.call(method, params);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            getAPIVersion | 3.0
            getVersion | 3.0
            getSupervisorVersion | 4.3.0
            getIdentification | tested
            """)
    void theDaemonTellsWhoItIs(String method, String answer) throws Exception {
        assertEquals(answer, engine.call("supervisor." + method));
    }

    @Test
    void theStateIsRunning() throws Exception {
        assertEquals(Map.of("statecode", 1, "statename", "RUNNING"), engine.call("supervisor.getState"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nope     | 10 BAD_NAME: nope
            nope:*   | 10 BAD_NAME: nope:*
            g:nope   | 10 BAD_NAME: g:nope
            gone     | 20 NO_FILE: can't find command '/no/such/file'
            dir      | 21 NOT_EXECUTABLE: command at '/tmp' is a directory
            early    | 50 SPAWN_ERROR: early
            """)
    void startingTellsWhatIsWrong(String name, String fault) {
        assertFault(fault, () -> engine.call("supervisor.startProcess", name));
    }

    @Test
    void aCommandThatCannotBeParsedIsNotExecutable() {
        assertFault("21 NOT_EXECUTABLE: can't parse command '/bin/sh -c \"echo': No closing quotation",
                () -> engine.call("supervisor.startProcess", "odd"));
    }

    @Test
    void startWaitsUntilTheProcessIsRunning() throws Exception {
        assertEquals(true, engine.call("supervisor.startProcess", "slow"));
        assertEquals("RUNNING", info("slow").get("statename"));
        assertFault("60 ALREADY_STARTED: slow", () -> engine.call("supervisor.startProcess", "slow"));
    }

    @Test
    void startWithoutWaitingAnswersWhileItIsStarting() throws Exception {
        assertEquals(true, engine.call("supervisor.startProcess", "slow", false));
        assertEquals("STARTING", info("slow").get("statename"));
    }

    @Test
    void stopWaitsUntilTheProcessIsGone() throws Exception {
        engine.call("supervisor.startProcess", "cat");
        assertEquals(true, engine.call("supervisor.stopProcess", "cat"));
        assertEquals("STOPPED", info("cat").get("statename"));
        assertFault("70 NOT_RUNNING: cat", () -> engine.call("supervisor.stopProcess", "cat"));
    }

    @Test
    void aStartDuringAStopWaitsForTheStopAndStarts() throws Exception {
        engine.call("supervisor.startProcess", "cat");
        int first = (Integer) info("cat").get("pid");
        Object results = engine.call("system.multicall", List.of(
                Map.of("methodName", "supervisor.stopProcess", "params", List.of("cat", false)),
                Map.of("methodName", "supervisor.startProcess", "params", List.of("cat"))));
        assertEquals(List.of(true, true), results);
        assertEquals("RUNNING", info("cat").get("statename"));
        assertTrue((Integer) info("cat").get("pid") != first);
    }

    @Test
    void aRunningProcessIsDescribedByPidAndUptime() throws Exception {
        engine.call("supervisor.startProcess", "cat");
        Map<String, Object> info = info("cat:cat");
        assertEquals("pid " + info.get("pid") + ", uptime 0:00:00", info.get("description"));
        assertEquals(directory.resolve("cat.out").toString(), info.get("logfile"));
        assertEquals(14, info.size());
    }

    @Test
    void allProcessesComeInOrderOfTheirNames() throws Exception {
        List<Object> names = list("supervisor.getAllProcessInfo").stream().map(i -> i.get("name")).toList();
        assertEquals(List.of("cat", "dir", "early", "a", "b", "gone", "odd", "slow"), names);
    }

    @Test
    void aGroupIsStartedAsAWholeAndAnswersForEach() throws Exception {
        List<Map<String, Object>> expected = List.of(
                Map.of("name", "a", "group", "g", "status", 80, "description", "OK"),
                Map.of("name", "b", "group", "g", "status", 80, "description", "OK"));
        assertEquals(expected, list("supervisor.startProcess", "g:*"));
        assertEquals(List.of(), list("supervisor.startProcessGroup", "g"));
        assertEquals(expected, list("supervisor.stopProcessGroup", "g"));
    }

    @Test
    void startAllAnswersFailuresToo() throws Exception {
        List<Map<String, Object>> all = list("supervisor.startAllProcesses");
        assertEquals(8, all.size());
        assertTrue(all.contains(Map.of(
                "name", "early", "group", "early", "status", 50, "description", "SPAWN_ERROR: early")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cat  | HUPP | 11 BAD_SIGNAL: HUPP
            cat  | 99   | 11 BAD_SIGNAL: 99
            cat  | HUP  | 70 NOT_RUNNING: cat
            nope | HUPP | 10 BAD_NAME: nope
            """)
    void signallingTellsWhatIsWrong(String name, String signal, String fault) {
        assertFault(fault, () -> engine.call("supervisor.signalProcess", name, signal));
    }

    @Test
    void aSignalReachesTheProcess() throws Exception {
        engine.call("supervisor.startProcess", "cat");
        assertEquals(true, engine.call("supervisor.signalProcess", "cat", "sigkill"));
        Eventually.holds(() -> info("cat").get("statename").equals("EXITED"));
        assertEquals(-1, info("cat").get("exitstatus"));
    }

    @Test
    void whatIsSentToStdinComesOutInTheLog() throws Exception {
        engine.call("supervisor.startProcess", "cat");
        engine.call("supervisor.sendProcessStdin", "cat", "grüße\n");
        Eventually.holds(() -> engine.call("supervisor.readProcessLog", "cat", 0, 0).equals("grüße\n"));
        assertEquals(true, engine.call("supervisor.clearProcessLogs", "cat"));
        assertEquals("", engine.call("supervisor.readProcessLog", "cat", 0, 0));
    }

    @Test
    void stdinOfAStoppedProcessIsAFault() {
        assertFault("70 NOT_RUNNING: cat", () -> engine.call("supervisor.sendProcessStdin", "cat", "x"));
        assertFault("2 INCORRECT_PARAMETERS: 5", () -> engine.call("supervisor.sendProcessStdin", "cat", 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nope                     | 1 UNKNOWN_METHOD
            supervisor.nope          | 1 UNKNOWN_METHOD
            supervisor.a.b           | 1 UNKNOWN_METHOD
            supervisor._update       | 1 UNKNOWN_METHOD
            nope.getState            | 1 UNKNOWN_METHOD
            supervisor.startProcess  | 2 INCORRECT_PARAMETERS
            system.methodHelp        | 2 INCORRECT_PARAMETERS
            """)
    void callsThatCannotBeAreFaults(String method, String fault) {
        assertFault(fault, () -> engine.call(method));
    }

    @Test
    void groupsCanBeRemovedAndAddedAgain() throws Exception {
        engine.call("supervisor.startProcess", "cat");
        assertFault("91 STILL_RUNNING: cat", () -> engine.call("supervisor.removeProcessGroup", "cat"));
        assertFault("90 ALREADY_ADDED: cat", () -> engine.call("supervisor.addProcessGroup", "cat"));
        engine.call("supervisor.stopProcess", "cat");
        assertEquals(true, engine.call("supervisor.removeProcessGroup", "cat"));
        assertFault("10 BAD_NAME: cat", () -> engine.call("supervisor.removeProcessGroup", "cat"));
        assertEquals(List.of(List.of(List.of("cat"), List.of(), List.of())), engine.call("supervisor.reloadConfig"));
        assertEquals(true, engine.call("supervisor.addProcessGroup", "cat"));
    }

    @Test
    void everyMethodHasHelpAndASignature() throws Exception {
        List<?> methods = (List<?>) engine.call("system.listMethods");
        assertEquals(41, methods.stream().filter(name -> !name.toString().startsWith("steward.")).count());
        for (Object method : methods) {
            assertTrue(((String) engine.call("system.methodHelp", method)).length() > 10);
            assertTrue(!((List<?>) engine.call("system.methodSignature", method)).isEmpty());
        }
        assertEquals(List.of("array", "string", "int", "int"),
                engine.call("system.methodSignature", "supervisor.tailProcessStdoutLog"));
        assertFault("4 SIGNATURE_UNSUPPORTED", () -> engine.call("system.methodSignature", "nope"));
    }

    @Test
    void multicallAnswersBareValuesAndFaultsInOrder() throws Exception {
        Object results = engine.call("system.multicall", List.of(
                Map.of("methodName", "supervisor.getVersion"),
                Map.of("params", List.of()),
                Map.of("methodName", "system.multicall", "params", List.of(List.of())),
                Map.of("methodName", "supervisor.startProcess", "params", List.of("slow")),
                Map.of("methodName", "supervisor.getProcessInfo", "params", List.of("nope"))));
        assertEquals(List.of(
                "3.0",
                Map.of("faultCode", 2, "faultString", "INCORRECT_PARAMETERS: No methodName"),
                Map.of("faultCode", 2, "faultString", "INCORRECT_PARAMETERS: Recursive system.multicall forbidden"),
                true,
                Map.of("faultCode", 10, "faultString", "BAD_NAME: nope")), results);
    }

    @Test
    void afterAShutdownOnlyFaultsComeUntilAllHasStopped() throws Exception {
        engine.call("supervisor.startProcess", "slow");
        try (TestClient client = engine.connect()) {
            assertEquals(true, client.call("supervisor.shutdown"));
            assertFault("6 SHUTDOWN_STATE", () -> client.call("supervisor.getState"));
            assertEquals(true, client.call("supervisor.sendRemoteCommEvent", "t", "d"));
        }
        assertTrue(engine.isFinished());
    }

    @Test
    void theConfigurationOfEveryProcessIsTold() throws Exception {
        Map<String, Object> first = list("supervisor.getAllConfigInfo").getFirst();
        assertEquals("a", first.get("name"));
        assertEquals("g", first.get("group"));
        assertEquals(true, first.get("inuse"));
        assertEquals("none", first.get("directory"));
        assertEquals("none", first.get("serverurl"));
        assertEquals(15, first.get("stopsignal"));
        assertEquals(List.of(0), first.get("exitcodes"));
        assertEquals(30, first.size());
    }
}
