package org.steward.desktop.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.connection.SupervisorConnection;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.text.Messages;

/** Calls of an action that end as nobody foresaw. */
class ServerRunTest {

    private static final Endpoint NOWHERE = Endpoint.parse("unix:///nonexistent/steward.sock");

    private final Server server = new Server(ServerProfile.of("box", NOWHERE.url()), listener ->
            SupervisorConnection.open(NOWHERE, TransportOptions.defaults(), ConnectionOptions.defaults(), ignored -> { }),
            Runnable::run);
    private final List<LogRecord> logged = new ArrayList<>();
    private final Logger logger = Logger.getLogger(ServerRun.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void close() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        server.close();
    }

    @Test
    void aCallThatEndsAsNobodyForesawFailsAndTheOthersAreMade() {
        List<ProcessResult> results = new ArrayList<>();
        OutcomeWords words = new OutcomeWords(new ProcessAction.Stop(), "box", Messages.in(Locale.ENGLISH));
        List<ServerCall> calls = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            calls.add(new ServerCall.One(new ProcessRef(server, name, name)));
        }
        new ServerRun(call -> {
            if (call.processes().getFirst().name().equals("c")) {
                return List.of(new ProcessResult(call.processes().getFirst(), words.done("c")));
            }
            throw new ClassCastException("an answer of another type");
        }, words, calls, () -> false, results::addAll).begin(Runnable::run);
        assertEquals(List.of(ItemResult.Outcome.FAILED, ItemResult.Outcome.FAILED, ItemResult.Outcome.DONE),
                results.stream().map(result -> result.result().outcome()).toList());
        String sentence = results.getFirst().result().sentence();
        assertTrue(sentence.startsWith("a: an error inside Steward") && sentence.contains("another type"), sentence);
        assertEquals(1, logged.size(), "once");
    }
}
