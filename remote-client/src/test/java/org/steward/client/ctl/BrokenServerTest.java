package org.steward.client.ctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.client.ScriptedServer;
import org.steward.client.ctl.console.Dialog;
import org.steward.client.ctl.console.HeldOutput;
import org.steward.client.ctl.settings.Target;
import org.steward.client.transport.TransportOptions;

/** Servers that hang, answer garbage, never stop or go away: one line that says so, and an exit status. */
class BrokenServerTest {

    private static final TransportOptions PATIENT = TransportOptions.defaults().withMaxAnswer(1 << 20);
    /** For servers that never answer. */
    private static final TransportOptions HASTY = PATIENT.withTimeouts(
            Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(300));

    private record Ending(List<String> lines, List<String> remarks, int exit) {
    }

    private static Ending run(ScriptedServer.Script script, String line) throws Exception {
        return run(script, line, PATIENT);
    }

    private static Ending run(ScriptedServer.Script script, String line, TransportOptions options) throws Exception {
        HeldOutput out = new HeldOutput();
        try (ScriptedServer server = new ScriptedServer(script)) {
            String url = "http://127.0.0.1:" + server.port();
            try (Session session = new Session(new Target(url, url, options), out, NOBODY, false)) {
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new Interpreter(session, false).run(line));
                return new Ending(out.lines(), out.remarks(), session.exit());
            }
        }
    }

    private static final Dialog NOBODY = new Dialog() {
        @Override
        public Optional<String> line(String prompt) {
            return Optional.empty();
        }

        @Override
        public Optional<String> secret(String prompt) {
            return Optional.empty();
        }

        @Override
        public boolean isTerminal() {
            return false;
        }
    };

    private static void assertOneLine(String contained, Ending ending) {
        assertEquals(1, ending.lines().size(), ending.toString());
        String line = ending.lines().getFirst();
        assertTrue(line.startsWith("error: ") && line.contains(contained) && line.endsWith("."), line);
        assertEquals(Exit.GENERIC, ending.exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "start a", "stop all", "restart a", "pid", "avail", "reread", "update", "add a",
            "clear a",
        "tail a", "tail -f a", "maintail", "fg a", "shutdown", "reload", "version", "signal HUP a", "wait a",
        "status --json"})
    void aServerThatHangsIsGivenUp(String line) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Ending ending = run((head, out) -> {
            never.await();
            return false;
        }, line, HASTY);
        never.countDown();
        if (line.endsWith("--json")) {
            assertEquals(Exit.GENERIC, ending.exit());
        } else {
            assertOneLine("did not answer in time", ending);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "{}", "", "<?xml version='1.0'?><methodResponse><params>"})
    void garbageIsNamed(String body) throws Exception {
        assertOneLine("something that is not XML-RPC", run(ScriptedServer.sends(ScriptedServer.ok("", body)),
                "status"));
    }

    @Test
    void aStatusLineCannotCommandTheTerminal() throws Exception {
        assertOneLine("HTTP status 503 ?[2Jgone", run(ScriptedServer.sends(
                "HTTP/1.1 503 \u001b[2Jgone\r\nContent-Length: 0\r\n\r\n"), "status"));
    }

    @Test
    void anEndlessBodyIsCutOff() throws Exception {
        byte[] piece = "<value>".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        assertOneLine("larger than 1048576 bytes", run((head, out) -> {
            out.write(ScriptedServer.ok("", "<?xml version='1.0'?><methodResponse>")
                    .getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(piece);
            }
        }, "status"));
    }

    @Test
    void anAnswerOfAnotherTypeIsNamed() throws Exception {
        assertOneLine("is not what it should", run((head, out) -> {
            out.write(ScriptedServer.answer("3.0").getBytes(StandardCharsets.US_ASCII));
            return true;
        }, "status"));
    }

    @Test
    void anotherVersionIsTold() throws Exception {
        Ending ending = run(ScriptedServer.sends(ScriptedServer.answer("4.0")), "status");
        assertEquals(List.of("Sorry, this version of supervisorctl expects to talk to a server with API version 3.0,"
                + " but the"
                + " remote version is 4.0."), ending.lines());
        assertEquals(Exit.STATUS_UNKNOWN, ending.exit());
        assertEquals(Exit.OTHER_VERSION, run(ScriptedServer.sends(ScriptedServer.answer("4.0")), "stop a").exit());
    }

    @Test
    void aLogStreamThatBreaksOffIsTold() throws Exception {
        Ending ending = run((head, out) -> {
            if (head.startsWith("POST")) {
                out.write(ScriptedServer.answer("3.0").getBytes(StandardCharsets.US_ASCII));
                return true;
            }
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n100\r\ncut".getBytes(
                    StandardCharsets.US_ASCII));
            return false;
        }, "tail -f a");
        assertEquals(List.of("==> Press Ctrl-C to exit <==", "hellocut"), ending.lines());
        assertEquals(1, ending.remarks().size());
        assertTrue(ending.remarks().getFirst().startsWith("stewardctl: http://127.0.0.1:"), ending.toString());
        assertEquals(Exit.GENERIC, ending.exit());
    }

    @Test
    void severalServersAreToldApart() throws Exception {
        HeldOutput out = new HeldOutput();
        try (ScriptedServer one = new ScriptedServer(ScriptedServer.sends(ScriptedServer.answer("3.0")));
                ScriptedServer other = new ScriptedServer(ScriptedServer.sends("HTTP/1.1 401 No\r\nContent-Length:"
                        + " 0\r\n\r\n"))) {
            List<Target> targets = Arrays.asList(new Target("one", "http://127.0.0.1:" + one.port(), PATIENT),
                    new Target("other", "http://127.0.0.1:" + other.port(), PATIENT));
            assertEquals(Exit.GENERIC, new Fleet(targets, out, false).run("version"));
        }
        assertEquals("one     3.0", out.lines().getFirst());
        assertEquals("other   Server requires authentication", out.lines().get(1));
        assertTrue(out.lines().get(2).startsWith("other   error: "), out.lines().toString());
    }
}
