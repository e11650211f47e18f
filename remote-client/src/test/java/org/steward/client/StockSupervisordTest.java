package org.steward.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.LogTail;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;
import org.steward.client.xmlrpc.MethodCall;
import org.steward.client.xmlrpc.MethodResponse;

/** Every method against Debian's supervisord, over its unix socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockSupervisordTest {

    private static final String PROGRAMS = """
            [program:cat]
            command=/bin/cat
            [group:web]
            programs=a,b
            [program:a]
            command=/bin/sleep 1000
            autostart=false
            [program:b]
            command=/bin/sleep 1000
            autostart=false
            [program:missing]
            command=/nonexistent
            autostart=false
            [program:quick]
            command=/bin/sleep 0.2
            autostart=false
            startsecs=20
            startretries=0
            [program:logs]
            command=/bin/sleep 1000
            autostart=false
            stdout_logfile=DIR/logs.out
            stderr_logfile=NONE
            [program:caf\u00E9]
            command=/bin/sleep 1000
            autostart=false
            startsecs=0
            """;

    private Path directory;
    private StockSupervisord server;
    private SupervisorClient client;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        directory = temporary;
        server = StockSupervisord.start(directory, "username=u\npassword=p:\u00E4", PROGRAMS);
        client = new SupervisorClient(server.unix(), options());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            client.close();
            server.close();
        }
    }

    private static TransportOptions options() {
        return TransportOptions.defaults().withCredentials(new Credentials("u", "p:\u00E4"));
    }

    private static void assertFault(Fault fault, String text, Executable call) {
        RpcFault thrown = assertThrows(RpcFault.class, call);
        assertEquals(Optional.of(fault), thrown.fault());
        assertEquals(text, thrown.text());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                fail("condition not met in time");
            }
            Thread.yield();
        }
    }

    private void log(byte[] bytes) throws Exception {
        Files.write(directory.resolve("logs.out"), bytes);
    }

    @Test
    void theServerTellsAboutItself() throws Exception {
        assertEquals("3.0", client.getAPIVersion());
        assertTrue(client.getSupervisorVersion().startsWith("4."));
        assertEquals("peer", client.getIdentification());
        assertEquals(SupervisorState.RUNNING, client.getState());
        assertEquals(Integer.parseInt(Files.readString(directory.resolve("supervisord.pid")).strip()),
                client.getPID());
    }

    @Test
    void theSameAnswersComeOverTcp() throws Exception {
        try (SupervisorClient tcp = new SupervisorClient(server.tcp(), options())) {
            assertEquals(client.getPID(), tcp.getPID());
            assertEquals(client.getIdentification(), tcp.getIdentification());
        }
    }

    @Test
    void wrongCredentialsAreNamedAsSuch() {
        for (var endpoint : List.of(server.unix(), server.tcp())) {
            for (var options : List.of(TransportOptions.defaults(),
                    TransportOptions.defaults().withCredentials(new Credentials("u", "wrong")))) {
                try (SupervisorClient stranger = new SupervisorClient(endpoint, options)) {
                    TransportException refused = assertThrows(TransportException.class, stranger::getState);
                    assertEquals(FailureLayer.CREDENTIALS, refused.layer());
                    assertEquals(FailureLayer.CREDENTIALS,
                            assertThrows(TransportException.class, stranger::followLog).layer());
                }
            }
        }
    }

    @Test
    void allProcessesAreListed() throws Exception {
        List<String> names = client.getAllProcessInfo().stream().map(ProcessInfo::namespec).toList();
        assertTrue(names.containsAll(List.of("cat", "web:a", "web:b", "missing", "caf\u00E9")), names.toString());
        ProcessInfo info = client.getProcessInfo("web:b");
        assertEquals("b", info.name());
        assertEquals("web", info.group());
        assertFault(Fault.BAD_NAME, "BAD_NAME: nobody", () -> client.getProcessInfo("nobody"));
    }

    @Test
    void theConfigurationIsListed() throws Exception {
        ConfigInfo quick = client.getAllConfigInfo().stream().filter(c -> c.name().equals("quick")).findFirst()
                .orElseThrow();
        assertEquals("/bin/sleep 0.2", quick.command());
        assertEquals(List.of(0), quick.exitcodes());
        assertEquals(15, quick.stopsignal());
        assertFalse(quick.autostart());
        assertTrue(quick.inUse());
        assertEquals(50 << 20, quick.stdout().maxBytes());
        assertEquals("none", quick.directory());
    }

    @Test
    void aProcessIsStartedSignalledAndStopped() throws Exception {
        assertEquals(List.of(ActionStatus.ok("a", "web")), client.startProcess("web:a", true));
        assertEquals(ProcessState.RUNNING, client.getProcessInfo("web:a").state());
        assertFault(Fault.ALREADY_STARTED, "ALREADY_STARTED: web:a", () -> client.startProcess("web:a", true));
        assertEquals(1, client.signalProcess("web:a", "CONT").size());
        assertFault(Fault.BAD_SIGNAL, "BAD_SIGNAL: NOPE", () -> client.signalProcess("web:a", "NOPE"));
        assertEquals(1, client.stopProcess("web:a", true).size());
        assertEquals(ProcessState.STOPPED, client.getProcessInfo("web:a").state());
        assertFault(Fault.NOT_RUNNING, "NOT_RUNNING: web:a", () -> client.stopProcess("web:a", true));
    }

    @Test
    void aGroupIsStartedAndStoppedAndEachMemberReported() throws Exception {
        client.stopProcessGroup("web", true);
        List<ActionStatus> started = client.startProcess("web:*", true);
        assertEquals(List.of("a", "b"), started.stream().map(ActionStatus::name).sorted().toList());
        assertTrue(started.stream().allMatch(ActionStatus::isOk));
        assertEquals(Fault.BAD_SIGNAL, client.signalProcessGroup("web", "NOPE").getFirst().status());
        assertEquals(2, client.stopProcessGroup("web", true).size());
        assertFault(Fault.BAD_NAME, "BAD_NAME: nogroup", () -> client.startProcessGroup("nogroup", false));
    }

    @Test
    void failedStartsAreFaultsWithTheirReason() {
        assertFault(Fault.NO_FILE, "NO_FILE: can't find command '/nonexistent'",
                () -> client.startProcess("missing", true));
        RpcFault quick = assertThrows(RpcFault.class, () -> client.startProcess("quick", true));
        // It depends on whether supervisord looks before or after it has given up.
        assertTrue(quick.is(Fault.SPAWN_ERROR) || quick.is(Fault.ABNORMAL_TERMINATION), quick.text());
        assertEquals("quick", quick.detail());
    }

    @Test
    void aGroupIsRemovedAndAdded() throws Exception {
        client.removeProcessGroup("missing");
        assertFault(Fault.BAD_NAME, "BAD_NAME: missing", () -> client.removeProcessGroup("missing"));
        client.addProcessGroup("missing");
        assertFault(Fault.ALREADY_ADDED, "ALREADY_ADDED: missing", () -> client.addProcessGroup("missing"));
        assertFault(Fault.STILL_RUNNING, "STILL_RUNNING: cat", () -> client.removeProcessGroup("cat"));
    }

    @Test
    void aChangedConfigurationIsReported() throws Exception {
        Path file = directory.resolve("supervisord.conf");
        String before = Files.readString(file);
        assertEquals(new ConfigChanges(List.of(), List.of(), List.of()), client.reloadConfig());
        try {
            Files.writeString(file, before.replace("[program:missing]", "[program:fresh]"));
            assertEquals(new ConfigChanges(List.of("fresh"), List.of(), List.of("missing")), client.reloadConfig());
            Files.writeString(file, before + "[program:bad]\n");
            assertTrue(assertThrows(RpcFault.class, client::reloadConfig).is(Fault.CANT_REREAD));
        } finally {
            Files.writeString(file, before);
            client.reloadConfig();
        }
    }

    @Test
    void whatIsSentToStdinComesBackInTheLog() throws Exception {
        client.sendProcessStdin("cat", "h\u00E9llo \uD83D\uDE00 <&>\n");
        await(() -> client.tailProcessLog("cat", LogChannel.STDOUT, 0, 1000).text()
                .equals("h\u00E9llo \uD83D\uDE00 <&>\n"));
        assertFault(Fault.NOT_RUNNING, "NOT_RUNNING: quick", () -> client.sendProcessStdin("quick", "x"));
        client.clearProcessLogs("cat");
        assertEquals(new LogTail("", 0, false), client.tailProcessLog("cat", LogChannel.STDOUT, 0, 1000));
    }

    @Test
    void piecesOfALogAreReadByByteOffset() throws Exception {
        log("0123456789".getBytes(StandardCharsets.US_ASCII));
        assertEquals(new LogSlice(2, 3, "234"), client.readProcessLog("logs", LogChannel.STDOUT, 2, 3));
        assertEquals(new LogSlice(7, 3, "789"), client.readProcessLog("logs", LogChannel.STDOUT, 7, 0));
        assertEquals(new LogSlice(-4, 4, "6789"), client.readProcessLog("logs", LogChannel.STDOUT, -4, 0));
        assertEquals(new LogSlice(20, 0, ""), client.readProcessLog("logs", LogChannel.STDOUT, 20, 5));
        assertEquals(new LogTail("789", 10, true), client.tailProcessLog("logs", LogChannel.STDOUT, 0, 3));
        assertFault(Fault.BAD_ARGUMENTS, "BAD_ARGUMENTS",
                () -> client.readProcessLog("logs", LogChannel.STDOUT, -1, 5));
        assertTrue(assertThrows(RpcFault.class, () -> client.readProcessLog("logs", LogChannel.STDERR, 0, 5))
                .is(Fault.NO_FILE));
    }

    @Test
    void controlCharactersInALogSurvive() throws Exception {
        String text = "\u001B[31mred\u001B[0m \u0000\u0001\b\f\r\n]]> &#27; \uFFFE\u007F";
        log(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(text, client.readProcessLog("logs", LogChannel.STDOUT, 0, 0).text());
    }

    @Test
    void aCharacterCutByTheEndIsLeftForTheNextPiece() throws Exception {
        log("a\u20ACb\uD83D\uDE00c".getBytes(StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (long offset = 0; offset < 10;) {
            LogSlice slice = client.readProcessLog("logs", LogChannel.STDOUT, offset, 4);
            assertTrue(slice.length() > 0);
            all.append(slice.text());
            offset += slice.length();
        }
        assertEquals("a\u20ACb\uD83D\uDE00c", all.toString());
    }

    @Test
    void aCharacterCutByTheBeginningIsReplaced() throws Exception {
        log("a\u20ACb\uD83D\uDE00".getBytes(StandardCharsets.UTF_8));
        assertEquals(new LogSlice(2, 3, "\uFFFDb"), client.readProcessLog("logs", LogChannel.STDOUT, 2, 3));
        assertEquals(new LogSlice(-2, 2, "\uFFFD\uFFFD"), client.readProcessLog("logs", LogChannel.STDOUT, -2, 0));
        assertEquals(new LogSlice(-6, 6, "\uFFFDb\uD83D\uDE00"),
                client.readProcessLog("logs", LogChannel.STDOUT, -6, 0));
        assertEquals(new LogTail("b\uD83D\uDE00", 9, true), client.tailProcessLog("logs", LogChannel.STDOUT, 0, 7));
    }

    @Test
    void bytesThatAreNotUtf8AreReplacedOneByOne() throws Exception {
        log("caf\u00E9 ol\u00E9 \u00FC\n".getBytes(StandardCharsets.ISO_8859_1));
        LogSlice slice = new LogSlice(0, 11, "caf\uFFFD ol\uFFFD \uFFFD\n");
        assertEquals(slice, client.readProcessLog("logs", LogChannel.STDOUT, 0, 11));
        assertEquals(slice, client.readProcessLog("logs", LogChannel.STDOUT, 0, 0));
        assertEquals(slice.text(), client.readProcessLog("logs", LogChannel.STDOUT, -11, 0).text());
        assertEquals(new LogTail(slice.text(), 11, false), client.tailProcessLog("logs", LogChannel.STDOUT, 0, 11));
    }

    @Test
    void aLogIsFollowedAsItGrows() throws Exception {
        log("first \u001B\n".getBytes(StandardCharsets.UTF_8));
        try (InputStream stream = client.followProcessLog("logs", LogChannel.STDOUT)) {
            assertEquals("first \u001B\n", new String(stream.readNBytes(8), StandardCharsets.UTF_8));
            Files.writeString(directory.resolve("logs.out"), "second\n", StandardOpenOption.APPEND);
            assertEquals("second\n", new String(stream.readNBytes(7), StandardCharsets.UTF_8));
        }
        TransportException missing = assertThrows(TransportException.class,
                () -> client.followProcessLog("nobody", LogChannel.STDOUT));
        assertEquals(404, missing.status());
    }

    @Test
    void aFollowingThreadIsReleasedByClosing() throws Exception {
        log(new byte[0]);
        InputStream stream = client.followProcessLog("logs", LogChannel.STDOUT);
        Thread closer = Thread.ofVirtual().start(() -> {
            try {
                stream.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        TransportException ended = assertThrows(TransportException.class, stream::read);
        assertEquals(FailureLayer.CANCELLED, ended.layer());
        closer.join();
    }

    @Test
    void theMainLogIsReadFollowedAndCleared() throws Exception {
        assertTrue(client.readLog(0, 0).text().contains("supervisord started"));
        assertEquals(10, client.readLog(-10, 0).length());
        try (InputStream stream = client.followLog()) {
            assertTrue(stream.read() > 0);
        }
        client.clearLog();
        assertFalse(client.readLog(0, 0).text().contains("supervisord started"));
    }

    @Test
    void anAnswerWhoseLengthIsCountedInCharactersIsReadToItsEnd() throws Exception {
        // supervisord counts characters for answers it gives later, and the name has one of two bytes.
        List<ActionStatus> cleared = client.clearAllProcessLogs();
        assertTrue(cleared.contains(ActionStatus.ok("caf\u00E9", "caf\u00E9")), cleared.toString());
        assertEquals(SupervisorState.RUNNING, client.getState());
        assertFault(Fault.NOT_RUNNING, "NOT_RUNNING: caf\u00E9", () -> client.stopProcess("caf\u00E9", true));
    }

    @Test
    void methodsAreDescribed() throws Exception {
        assertTrue(client.listMethods().containsAll(List.of("supervisor.getState", "system.multicall")));
        assertTrue(client.methodHelp("supervisor.getPID").contains("PID"));
        assertEquals(List.of("boolean", "string", "boolean"), client.methodSignature("supervisor.startProcess"));
        assertTrue(assertThrows(RpcFault.class, () -> client.methodHelp("no.method"))
                .is(Fault.SIGNATURE_UNSUPPORTED));
    }

    @Test
    void aMulticallAnswersEachCall() throws Exception {
        assertEquals(List.of(new MethodResponse.Result("peer"), new MethodResponse.FaultResult(10, "BAD_NAME: x"),
                        new MethodResponse.FaultResult(1, "UNKNOWN_METHOD")),
                client.multicall(List.of(new MethodCall("supervisor.getIdentification", List.of()),
                        new MethodCall("supervisor.getProcessInfo", List.of("x")),
                        new MethodCall("no.method", List.of()))));
    }

    @Test
    void anyMethodCanBeCalled() throws Exception {
        assertEquals(Map.of("statecode", 1, "statename", "RUNNING"), client.call("supervisor.getState"));
        assertFault(Fault.UNKNOWN_METHOD, "UNKNOWN_METHOD", () -> client.call("steward.nothing", 1, "x", true));
        client.sendRemoteCommEvent("type", "data");
    }

    @Test
    void manyThreadsMayCallAtOnce() throws Exception {
        Thread[] threads = new Thread[20];
        int[] good = new int[threads.length];
        for (int i = 0; i < threads.length; i++) {
            int index = i;
            threads[i] = Thread.ofVirtual().start(() -> {
                try {
                    for (int n = 0; n < 10; n++) {
                        good[index] += client.getIdentification().equals("peer") ? 1 : 0;
                    }
                } catch (RpcFault | TransportException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        for (int i = 0; i < threads.length; i++) {
            threads[i].join();
            assertEquals(10, good[i]);
        }
    }
}
