package org.steward.conformance.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.HttpReply;
import org.steward.peer.Rpc;

/** Reading and tailing child logs by offset and length. */
class LogMethodsIT {
    private static final String PROGRAM = """
            [program:a]
            command=/bin/sleep 1000
            autostart=false
            stdout_logfile={dir}/a.out
            stderr_logfile={dir}/a.err
            """;

    @OnEachServer
    void readTakesOffsetAndLength(Trial trial) {
        Rpc rpc = with(trial, "0123456789");
        for (String method : List.of("readProcessStdoutLog", "readProcessLog")) {
            assertEquals("0123456789", rpc.answer(method, "a", 0, 0));
            assertEquals("3456", rpc.answer(method, "a", 3, 4));
            assertEquals("789", rpc.answer(method, "a", 7, 100));
            assertEquals("", rpc.answer(method, "a", 100, 0));
            assertEquals("789", rpc.answer(method, "a", -3, 0));
            assertEquals("0123456789", rpc.answer(method, "a", -100, 0));
            assertEquals("3 BAD_ARGUMENTS", rpc.answer(method, "a", 0, -1));
            assertEquals("3 BAD_ARGUMENTS", rpc.answer(method, "a", -3, 1));
        }
    }

    @OnEachServer
    void readFaultsWithoutNameOrFile(Trial trial) {
        Rpc rpc = with(trial, "x");
        assertEquals("10 BAD_NAME: b", rpc.answer("readProcessStdoutLog", "b", 0, 0));
        assertEquals("10 BAD_NAME: a:*", rpc.answer("readProcessStdoutLog", "a:*", 0, 0));
        trial.box().path("a.err").toFile().delete();
        assertEquals("20 NO_FILE: " + trial.box().path("a.err"), rpc.answer("readProcessStderrLog", "a", 0, 0));
    }

    @OnEachServer
    void anOffsetInWordsIsRefused(Trial trial) {
        Daemon daemon = trial.start(PROGRAM);
        String call = call("readLog").replace("<param><value><int>0</int></value></param></params>", "</params>");
        HttpReply reply = daemon.http().post("/RPC2", call);
        assertEquals(trial.expect(Difference.A_NUMBER_IN_WORDS_IS_A_FAULT, 500, 200), reply.status());
    }

    @OnEachServer
    void tailTellsTheEndAndWhetherSomethingWasSkipped(Trial trial) {
        Rpc rpc = with(trial, "0123456789");
        for (String method : List.of("tailProcessStdoutLog", "tailProcessLog")) {
            assertEquals(List.of("6789", 10, true), rpc.answer(method, "a", 0, 4));
            assertEquals(List.of("0123456789", 10, false), rpc.answer(method, "a", 0, 10));
            assertEquals(List.of("6789", 10, false), rpc.answer(method, "a", 8, 4));
            assertEquals(List.of("", 10, false), rpc.answer(method, "a", 10, 4));
            assertEquals(List.of("", 10, false), rpc.answer(method, "a", 12, 4));
            assertEquals(List.of("0123456789", 10, false), rpc.answer(method, "a", 0, 100));
        }
        assertEquals("10 BAD_NAME: b", rpc.answer("tailProcessStdoutLog", "b", 0, 4));
    }

    @OnEachServer
    void tailWithoutAFileIsEmpty(Trial trial) {
        Rpc rpc = trial.start("[program:a]\ncommand=/bin/cat\nautostart=false\nstdout_logfile=NONE\n").rpc();
        assertEquals(List.of("", 0, false), rpc.answer("tailProcessStdoutLog", "a", 0, 10));
        assertEquals("20 NO_FILE: None".substring(0, 10),
                ((String) rpc.answer("readProcessStdoutLog", "a", 0, 10)).substring(0, 10));
    }

    @OnEachServer
    void offsetsCountBytesNotCharacters(Trial trial) {
        Rpc rpc = with(trial, "äöü");
        assertEquals("ö", rpc.answer("readProcessStdoutLog", "a", 2, 2));
        assertEquals(List.of("äöü", 6, false), rpc.answer("tailProcessStdoutLog", "a", 0, 6));
    }

    @OnEachServer
    void bytesThatAreNoTextDoNotBreakTheAnswer(Trial trial) {
        Daemon daemon = trial.start(PROGRAM);
        trial.box().bytes("a.out", new byte[] {'a', (byte) 0xff, 'b'});
        HttpReply reply = daemon.http().post("/RPC2", call("readProcessStdoutLog"));
        assertEquals(trial.expect(Difference.LOG_TEXT_IS_ALWAYS_XML, 500, 200), reply.status());
        if (reply.status() == 200) {
            assertEquals("a\ufffdb", daemon.rpc().call("readProcessStdoutLog", "a", 0, 0));
        }
    }

    @OnEachServer
    void controlCharactersDoNotBreakTheAnswer(Trial trial) {
        Daemon daemon = trial.start(PROGRAM);
        trial.box().bytes("a.out", new byte[] {'a', 27, '[', '1', 'm', 0, 'b'});
        HttpReply reply = daemon.http().post("/RPC2", call("readProcessStdoutLog"));
        assertEquals(200, reply.status());
        assertEquals(trial.expect(Difference.LOG_TEXT_IS_ALWAYS_XML, true, false),
                reply.text().indexOf(27) >= 0);
    }

    private static String call(String method) {
        return "<methodCall><methodName>supervisor." + method + "</methodName><params>"
                + "<param><value><string>a</string></value></param><param><value><int>0</int></value></param>"
                + "<param><value><int>0</int></value></param></params></methodCall>";
    }

    private static Rpc with(Trial trial, String text) {
        Rpc rpc = trial.start(PROGRAM).rpc();
        trial.box().file("a.out", text);
        return rpc;
    }
}
