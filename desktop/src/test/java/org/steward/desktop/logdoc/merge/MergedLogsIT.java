package org.steward.desktop.logdoc.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.steward.client.LogChannel;
import org.steward.client.SupervisorClient;
import org.steward.client.logs.LogName;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.search.ManySearch;
import org.steward.desktop.logdoc.search.Query;
import org.steward.peer.Await;
import org.steward.peer.Daemon;

/** Logs of two processes of a real server and its own, as one and searched at once. */
class MergedLogsIT {

    private static final String PROGRAM = "command=/bin/cat\nstdout_logfile={dir}/%s.out\n";

    private static LogDocument open(SupervisorClient client, String name, LogWorkers workers) {
        return LogDocuments.ofServer(client, new LogName.OfProcess(name, LogChannel.STDOUT), "", name, workers);
    }

    private static TimedSource source(LogDocument document) {
        return DocumentSource.of(document, ZoneId.systemDefault(), Duration.ZERO);
    }

    private static List<String> texts(Lines lines) {
        try {
            return lines.read(lines.first(), 100).stream().map(Lines.Line::text).toList();
        } catch (IOException e) {
            return List.of(e.getMessage());
        }
    }

    @OnEachServer
    void linesOfTwoProcessesAndEventsAreOneLogAndSearchedTogether(Trial trial) throws Exception {
        trial.box().file("a.out", "2026-11-25T08:00:00Z a one\n2026-11-25T08:00:02Z a two\n");
        trial.box().file("b.out", "2026-11-25T08:00:01Z b one\n");
        Daemon daemon = trial.start("[inet_http_server]\nport=127.0.0.1:{port}\n[program:a]\n" + PROGRAM.formatted("a")
                + "[program:b]\n" + PROGRAM.formatted("b"));
        daemon.awaitRunning("a");
        daemon.awaitRunning("b");
        EventLines events = new EventLines();
        events.add(Instant.parse("2026-11-25T08:00:01.5Z"), "b exited");
        try (LogWorkers workers = new LogWorkers();
                SupervisorClient client = new SupervisorClient(
                        Endpoint.parse("http://127.0.0.1:" + trial.box().port()), TransportOptions.defaults());
                LogDocument a = open(client, "a", workers); LogDocument b = open(client, "b", workers);
                MergedLines merged = MergedLines.of(List.of(source(a), source(b), events), workers);
                ManySearch search = ManySearch.of(List.of(a, b), Query.of("one"), workers)) {
            List<String> before = List.of("2026-11-25T08:00:00Z a one", "2026-11-25T08:00:01Z b one", "b exited",
                    "2026-11-25T08:00:02Z a two");
            Await.until("four lines, not " + merged.state(), () -> texts(merged).equals(before));
            daemon.rpc().call("sendProcessStdin", "a", "2026-11-25T08:00:03Z a three\n");
            Await.until("five lines", () -> merged.count() == 5);
            daemon.rpc().call("sendProcessStdin", "b", "2026-11-25T08:00:04Z b has one more\n");
            Await.until("six lines", () -> merged.count() == 6);
            assertEquals(List.of("2026-11-25T08:00:03Z a three", "2026-11-25T08:00:04Z b has one more"),
                    texts(merged).subList(4, 6));
            Await.until("three matches", () -> search.state().isDone() && search.state().matches() == 3);
            assertEquals(2, search.searches().get(1).lines().count());
        }
    }
}
