package org.steward.desktop.logdoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.steward.client.LogChannel;
import org.steward.client.SupervisorClient;
import org.steward.client.logs.LogName;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;

/** Logs of a real server, far away over HTTP and near as a file. */
class RemoteDocumentIT {

    private static Daemon start(Trial trial) {
        return trial.start("[inet_http_server]\nport=127.0.0.1:{port}\n[program:a]\ncommand=/bin/cat\n"
                + "stdout_logfile={dir}/a.out\nstderr_logfile={dir}/a.err\nstdout_logfile_maxbytes=0\n");
    }

    private static SupervisorClient far(Trial trial) {
        return new SupervisorClient(Endpoint.parse("http://127.0.0.1:" + trial.box().port()), TransportOptions.defaults());
    }

    private static LogDocument open(SupervisorClient client, Trial trial, LogWorkers workers) {
        return LogDocuments.ofServer(client, new LogName.OfProcess("a", LogChannel.STDOUT),
                trial.box().path("a.out").toString(), "a", workers);
    }

    private static void awaitLast(LogDocument document, String line) {
        Await.until("the line " + line + ", not " + document.state(), () -> {
            List<String> lines = Texts.all(document);
            return !lines.isEmpty() && lines.getLast().equals(line);
        });
    }

    @OnEachServer
    void theEndOfAHugeLogIsThereAtOnceAndTheRestOnDemand(Trial trial) throws Exception {
        String lines = "a line like many others, with \u001b[32mcolour\u001b[0m and Größe\n".repeat(20_000);
        try (RandomAccessFile file = new RandomAccessFile(trial.box().path("a.out").toFile(), "rw")) {
            file.seek(1 << 30);
            file.write(("\n" + lines).getBytes(StandardCharsets.UTF_8));
        }
        Daemon daemon = start(trial);
        daemon.awaitRunning("a");
        try (LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                LogDocument document = open(client, trial, workers)) {
            Await.until("lines", () -> document.count() > 100);
            assertEquals(latin("a line like many others, with \u001b[32mcolour\u001b[0m and Größe"),
                    Texts.all(document).getFirst());
            assertTrue(document.state().bytes() <= 64 << 10, document.state().toString());
            long first = document.first();
            document.loadEarlier();
            Await.until("more", () -> document.first() < first && document.state().loading().isEmpty());
            assertTrue(Texts.all(document).stream().allMatch(line -> line.startsWith("a line like many")));
            daemon.rpc().call("sendProcessStdin", "a", "new line\n");
            awaitLast(document, "new line");
        }
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @OnEachServer
    void aServerThatStopsInTheMiddleIsTalkedOfAndGoneOnWith(Trial trial) throws Exception {
        Daemon daemon = start(trial);
        daemon.awaitRunning("a");
        try (LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                LogDocument document = open(client, trial, workers)) {
            daemon.rpc().call("sendProcessStdin", "a", "before\n");
            awaitLast(document, "before");
            daemon.close();
            Await.until("away", () -> kind(document).equals(Optional.of(LogProblem.Kind.SERVER_AWAY)));
            assertEquals(List.of("before"), Texts.all(document));
            Daemon again = trial.restart();
            again.awaitRunning("a");
            Await.until("back", () -> kind(document).isEmpty());
            again.rpc().call("sendProcessStdin", "a", "after\n");
            awaitLast(document, "after");
            assertEquals(List.of("before", "after"), Texts.all(document));
        }
    }

    private static Optional<LogProblem.Kind> kind(LogDocument document) {
        return document.state().problem().map(LogProblem::kind);
    }

    @OnEachServer
    void aClearedLogBeginsAnewAndSaysSo(Trial trial) throws Exception {
        Daemon daemon = start(trial);
        daemon.awaitRunning("a");
        try (LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                LogDocument document = open(client, trial, workers)) {
            daemon.rpc().call("sendProcessStdin", "a", "before\n");
            awaitLast(document, "before");
            daemon.rpc().call("clearProcessLogs", "a");
            daemon.rpc().call("sendProcessStdin", "a", "after\n");
            awaitLast(document, "after");
            Await.until("a notice", () -> !document.state().notices().isEmpty());
        }
    }

    @OnEachServer
    void bytesThatAreNoTextComeFromFarAsFarAsTheServerSendsThem(Trial trial) throws IOException {
        trial.box().bytes("a.out", "ok 中文 😀\nbad \u0000 \u00FF\u00C3 end\nlast\n".getBytes(StandardCharsets.ISO_8859_1));
        try (Daemon daemon = start(trial); LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                LogDocument document = open(client, trial, workers)) {
            daemon.awaitRunning("a");
            awaitLast(document, "last");
            assertEquals(3, document.count());
            assertTrue(document.read(document.first() + 1, 1).getFirst().text().endsWith("\uFFFD end"));
        }
    }

    @OnEachServer
    void aFileThatCanBeReadHereIsOpenedItself(Trial trial) throws Exception {
        Daemon daemon = start(trial);
        daemon.awaitRunning("a");
        try (LogWorkers workers = new LogWorkers();
                SupervisorClient client = new SupervisorClient(Endpoint.parse("unix://" + trial.box().path("s.sock")),
                        TransportOptions.defaults());
                LogDocument document = open(client, trial, workers)) {
            assertEquals(trial.box().path("a.out").toString(), document.name());
            daemon.rpc().call("sendProcessStdin", "a", "near\n");
            awaitLast(document, "near");
        }
    }

    @OnEachServer
    void aProcessThatTheServerDoesNotKnowIsRefused(Trial trial) {
        start(trial);
        try (LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                LogDocument document = LogDocuments.ofServer(client, new LogName.OfProcess("nosuch", LogChannel.STDOUT),
                        "", "nosuch", workers)) {
            Await.until("refused", () -> kind(document).equals(Optional.of(LogProblem.Kind.REFUSED)));
        }
    }

    @OnEachServer
    void theMainLogIsALogAsWell(Trial trial) {
        start(trial);
        try (LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                LogDocument document = LogDocuments.ofServer(client, new LogName.OfDaemon(), "", "main", workers)) {
            Await.until("the main log", () -> document.count() > 2
                    && Texts.all(document).stream().anyMatch(line -> line.contains("spawned: 'a'")));
        }
    }
}
