package org.steward.desktop.logdoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steward.client.LogChannel;
import org.steward.client.SupervisorClient;
import org.steward.client.logs.LogName;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Server;

/** The files that a server has rotated a log to, read from far. */
class OlderRemoteFilesIT {

    private static final int LINES = 500_000;
    private static final String NUMBERS = IntStream.rangeClosed(1, LINES).mapToObj(number -> number + "\n")
            .collect(Collectors.joining());
    private static final String LAST = "that was all\n";

    /** A process that writes 3.4 MB and then what it is told, into files of 1 MB. */
    private static Daemon start(Trial trial) {
        Daemon daemon = trial.start("[inet_http_server]\nport=127.0.0.1:{port}\n[program:a]\n"
                + "command=/bin/sh -c 'seq 1 " + LINES + "; exec cat'\nstartsecs=0\n"
                + "stdout_logfile={dir}/a.out\nstdout_logfile_maxbytes=1MB\nstdout_logfile_backups=9\n");
        Await.until("all numbers are written", () -> written(trial).equals(NUMBERS));
        // A rotation after the very last number would leave the newest file empty.
        daemon.rpc().call("sendProcessStdin", "a", LAST);
        Await.until("all is written", () -> written(trial).equals(NUMBERS + LAST));
        return daemon;
    }

    /** Names of the files, the oldest first. */
    private static List<String> files(Trial trial) {
        return trial.box().names("a.out").reversed();
    }

    private static String written(Trial trial) {
        try {
            StringBuilder all = new StringBuilder();
            for (String name : files(trial)) {
                all.append(trial.box().read(name));
            }
            return all.toString();
        } catch (RuntimeException e) {
            // A file was moved between the looks; the next look tells.
            return "";
        }
    }

    /** The lines of these files; one that a rotation has cut is two. */
    private static List<String> lines(Trial trial, List<String> names) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            lines.addAll(Texts.lines(Files.readAllBytes(trial.box().path(name))));
        }
        return lines;
    }

    private static SupervisorClient far(Trial trial) {
        return new SupervisorClient(Endpoint.parse("http://127.0.0.1:" + trial.box().port()), TransportOptions.defaults());
    }

    private static LogDocument open(SupervisorClient client, LogWorkers workers) {
        return LogDocuments.ofServer(client, new LogName.OfProcess("a", LogChannel.STDOUT), "", "a", workers);
    }

    /** Says what the document said when there are none. */
    private static void awaitLines(LogDocument document) {
        try {
            Await.until("its end", () -> document.count() > 0);
        } catch (AssertionError e) {
            throw new AssertionError(document.state().toString(), e);
        }
    }

    @OnEachServer
    void theyJoinOneAfterTheOtherBeforeTheFirstLine(Trial trial) throws Exception {
        Daemon daemon = start(trial);
        List<String> files = files(trial);
        assertTrue(files.size() >= 3, files.toString());
        try (LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                LogDocument document = open(client, workers)) {
            awaitLines(document);
            document.loadAll();
            Await.until("the newest file", document::isBeginningKnown);
            if (trial.server() == Server.SUPERVISORD) {
                Await.until("it says so", () -> document.state().olderFile() == OlderFile.NOT_GIVEN);
                document.loadOlderFile();
                daemon.rpc().call("sendProcessStdin", "a", "more\n");
                Await.until("the newest line", () -> Texts.all(document).getLast().equals("more"));
                assertEquals(lines(trial, List.of("a.out")), Texts.all(document));
                return;
            }
            for (int first = files.size() - 2; first >= 0; first--) {
                Await.until("an older file is offered", () -> document.state().hasOlderFile());
                long count = document.count();
                document.loadOlderFile();
                Await.until("its end", () -> document.count() > count && document.state().loading().isEmpty());
                assertFalse(document.isBeginningKnown(), "a file is loaded from its end, and the rest on demand");
                List<String> expected = lines(trial, files.subList(first, files.size()));
                assertEquals(expected.subList(expected.size() - (int) document.count(), expected.size()),
                        Texts.all(document));
                document.loadAll();
                Await.until("all of it", document::isBeginningKnown);
                assertEquals(expected, Texts.all(document));
            }
            assertEquals(NUMBERS.length() + LAST.length(), document.state().bytes());
            daemon.rpc().call("sendProcessStdin", "a", "more\n");
            Await.until("the newest line", () -> Texts.all(document).getLast().equals("more"));
            assertEquals(OlderFile.NONE, document.state().olderFile());
        }
    }

    /** Of stewardd only: supervisord gives no older file that could be read meanwhile. */
    @Test
    void rotationWhileOneIsReadFromItsEndLosesNothing() throws Exception {
        try (Trial trial = new Trial(Server.STEWARDD)) {
            readWhileItRotates(trial);
        }
    }

    private static void readWhileItRotates(Trial trial) throws IOException {
        Daemon daemon = start(trial);
        try (LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                LogDocument document = open(client, workers)) {
            awaitLines(document);
            document.loadAll();
            Await.until("an older file is offered", () -> document.state().hasOlderFile());
            long last = document.end();
            long first = document.first();
            document.loadOlderFile();
            Await.until("its end", () -> document.first() < first && document.state().loading().isEmpty());
            String filler = "x".repeat(999) + "\n";
            for (int i = 0; i < 1200; i += 20) {
                daemon.rpc().call("sendProcessStdin", "a", filler.repeat(20));
            }
            Await.until("a rotation", () -> document.state().notices().stream()
                    .anyMatch(notice -> notice.kind() == LogNotice.Kind.ROTATED) && document.end() >= last + 1200);
            document.loadAll();
            Await.until("all of the older file", document::isBeginningKnown);
            String all = NUMBERS + LAST + filler.repeat(1200);
            Await.until("all is written", () -> written(trial).equals(all));
            List<String> files = files(trial);
            int count = files.size();
            List<String> expected = lines(trial, files.subList(count - 3, count));
            // A line that the rotation has cut counts twice, so the last one may still be on its way.
            Await.until("the last line", () -> document.count() == expected.size());
            assertEquals(expected, Texts.all(document));
        }
    }

    /** Of stewardd only: supervisord gives no older file. The newest one is empty after this many bytes. */
    @Test
    void whatWasWrittenBeforeARotationIsOfferedWhereNothingCameAfter() throws Exception {
        try (Trial trial = new Trial(Server.STEWARDD)) {
            trial.start("[inet_http_server]\nport=127.0.0.1:{port}\n[program:a]\n"
                    + "command=/bin/sh -c 'yes 0123456 | head -c 1048576; exec sleep 1000'\nstartsecs=0\n"
                    + "stdout_logfile={dir}/a.out\nstdout_logfile_maxbytes=1MB\nstdout_logfile_backups=9\n");
            Await.until("a rotation", () -> files(trial).equals(List.of("a.out.1", "a.out")));
            try (LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                    LogDocument document = open(client, workers)) {
                Await.until("an older file is offered", () -> document.state().hasOlderFile());
                assertEquals(0, document.count());
                document.loadOlderFile();
                Await.until("its end", () -> document.count() > 0 && document.state().loading().isEmpty());
                document.loadAll();
                Await.until("all of it", document::isBeginningKnown);
                assertEquals(Collections.nCopies(131_072, "0123456"), Texts.all(document));
            }
        }
    }

    @OnEachServer
    void theMainLogHasThemToo(Trial trial) {
        Daemon daemon = trial.start("logfile_maxbytes=1KB\nlogfile_backups=9", "[inet_http_server]\nport=127.0.0.1:{port}\n"
                + "[program:a]\ncommand=/bin/sleep 1000\nstartsecs=0\n");
        for (int i = 0; i < 12; i++) {
            daemon.awaitRunning("a");
            daemon.rpc().call("stopProcess", "a");
            daemon.rpc().call("startProcess", "a");
        }
        daemon.awaitRunning("a");
        try (LogWorkers workers = new LogWorkers(); SupervisorClient client = far(trial);
                LogDocument document = LogDocuments.ofServer(client, new LogName.OfDaemon(), "", "main", workers)) {
            Await.until("what is known of older files", () -> document.state().olderFile() != OlderFile.NONE);
            assertEquals(trial.server() == Server.SUPERVISORD ? OlderFile.NOT_GIVEN : OlderFile.THERE,
                    document.state().olderFile());
            if (document.state().hasOlderFile()) {
                byte[] before = trial.box().read("main.log.1").getBytes(StandardCharsets.UTF_8);
                document.loadOlderFile();
                Await.until("the file before", () -> document.first() < 0 && document.isBeginningKnown());
                assertEquals(Texts.lines(before), Texts.all(document).subList(0, (int) -document.first()));
            }
        }
    }
}
