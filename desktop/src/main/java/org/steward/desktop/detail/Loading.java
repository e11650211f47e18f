package org.steward.desktop.detail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.LogChannel;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.connection.Snapshot;
import org.steward.client.logs.LogName;
import org.steward.client.logs.LogPiece;
import org.steward.client.logs.LogSource;
import org.steward.client.logs.LogSources;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.TransportException;
import org.steward.desktop.text.Ansi;

/** What has to be asked for about one process. Everything blocks: for background threads. */
final class Loading {

    private static final int MOST_EVENTS = 400;
    private static final int MAIN_LOG_BYTES = 64 << 10;
    private static final int TAIL_BYTES = 8 << 10;
    private static final int MOST_CHARACTERS = 400;
    /** The server tells ends in whole seconds, its log in thousandths. */
    private static final long SAME_END = 1500;

    private Loading() {
    }

    /** What the server remembers. */
    static Story story(SupervisorClient client, ProcessInfo process) throws RpcFault, TransportException {
        List<HistoryEvent> events =
                client.steward().getHistory(process.group() + ":" + process.name(), 0, MOST_EVENTS).events();
        return new Story(events, Story.Source.SERVER, Optional.empty());
    }

    /** What a stock server's main log tells, or else what Steward saw. */
    static Story stockStory(SupervisorClient client, Snapshot snapshot, ProcessInfo process,
            List<HistoryEvent> observed, Optional<Instant> since) {
        Story seen = new Story(observed, Story.Source.OBSERVED, since);
        long sameName = snapshot.processes().stream().filter(other -> other.name().equals(process.name())).count();
        if (sameName > 1) {
            // The log does not name the group.
            return seen;
        }
        try {
            String log = client.readLog(-MAIN_LOG_BYTES, 0).text();
            List<HistoryEvent> events = new ArrayList<>(MainLogStory.read(log, process).stream()
                    .map(event -> withTime(event, observed)).toList());
            // Failed starts of commands that are not there have no name in the log.
            observed.stream().filter(event -> event.kind() == org.steward.client.protocol.HistoryKind.START_FAILED)
                    .forEach(events::add);
            events.sort(java.util.Comparator.comparingLong(HistoryEvent::time));
            return events.stream().allMatch(HistoryEvent::isOfDaemon) ? seen
                    : new Story(events, Story.Source.MAIN_LOG, Optional.empty());
        } catch (RpcFault | TransportException e) {
            // No main log, or none that can be read.
            return seen;
        }
    }

    /** The log is read from somewhere: Steward may have seen how long a run was whose start lies before that. */
    static HistoryEvent withTime(HistoryEvent event, List<HistoryEvent> observed) {
        if (!event.isEnd() || event.ranMillis() > 0) {
            return event;
        }
        return observed.stream().filter(seen -> seen.isEnd() && Math.abs(seen.time() - event.time()) <= SAME_END)
                .map(seen -> new HistoryEvent(event.sequence(), event.time(), event.kind(), event.group(), event.name(),
                        event.pid(), event.cause(), event.code(), event.signal(), event.core(), event.expected(),
                        seen.ranMillis(), event.tries(), event.text()))
                .findFirst().orElse(event);
    }

    /** All values with their origin. */
    static ConfigInForce config(SupervisorClient client, ProcessInfo process) throws RpcFault, TransportException {
        return new ConfigInForce(client.steward().getEffectiveConfig(process.group() + ":" + process.name()), true);
    }

    /** What a stock server tells of the configuration, or told before it read its files; empty when that is nothing. */
    static Optional<ConfigInForce> stockConfig(SupervisorClient client, ProcessInfo process, StockValues before)
            throws RpcFault, TransportException {
        Optional<ConfigInfo> files = client.getAllConfigInfo().stream().filter(info ->
                info.group().equals(process.group()) && info.name().equals(process.name())).findFirst();
        return before.of(client, process).map(inForce -> files.map(now -> ConfigInForce.of(inForce, now))
                        .orElseGet(() -> ConfigInForce.of(inForce)))
                .or(() -> files.map(ConfigInForce::of))
                .map(config -> config.withLogs(process.stdoutLogfile(), process.stderrLogfile()));
    }

    /** The last lines of stderr; of stdout when stderr has none of its own. */
    static LastLines lines(SupervisorClient client, ProcessInfo process) {
        LastLines errors = process.stderrLogfile().isEmpty() ? new LastLines(LogChannel.STDERR, List.of(), "")
                : lines(client, process, LogChannel.STDERR);
        if (!errors.lines().isEmpty() || process.stdoutLogfile().isEmpty()) {
            return errors;
        }
        LastLines output = lines(client, process, LogChannel.STDOUT);
        return output.lines().isEmpty() && !errors.failure().isEmpty() ? errors : output;
    }

    private static LastLines lines(SupervisorClient client, ProcessInfo process, LogChannel channel) {
        String namespec = process.group() + ":" + process.name();
        try (LogSource source = LogSources.open(client, new LogName.OfProcess(namespec, channel))) {
            long size = source.size();
            long from = Math.max(0, size - TAIL_BYTES);
            LogPiece piece = source.read(from, TAIL_BYTES);
            return new LastLines(channel, lines(piece.bytes(), from > 0), "");
        } catch (IOException | RpcFault e) {
            return new LastLines(channel, List.of(), String.valueOf(e.getMessage()));
        }
    }

    /** The last lines of these bytes; the first line is left out where it may have begun before them. */
    static List<String> lines(byte[] bytes, boolean cut) {
        List<String> all = new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().map(Ansi::strip)
                .map(line -> line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line)
                .toList());
        if (cut && all.size() > 1) {
            all.removeFirst();
        }
        while (!all.isEmpty() && all.getLast().isBlank()) {
            all.removeLast();
        }
        return all.subList(Math.max(0, all.size() - LastLines.MOST), all.size());
    }
}
