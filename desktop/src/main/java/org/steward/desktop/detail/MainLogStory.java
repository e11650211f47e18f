package org.steward.desktop.detail;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.figures.EventDraft;
import org.steward.desktop.text.Signals;

/**
 * Reads from a supervisord's own log what happened to a process: starts, exits with their status or signal, and
 * failures, which supervisord tells in no other way. Its lines name a process without its group and have no time zone.
 * Pure.
 */
final class MainLogStory {

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d),(\\d{3}) [A-Z]{4} (.*)");
    private static final Pattern SPAWNED = Pattern.compile("spawned: '(.*)' with pid (\\d+)");
    private static final Pattern ENDED =
            Pattern.compile("(exited|stopped): (.*) \\((?:exit status (\\d+)|terminated by (\\S+)(?: \\(core dumped\\))?)"
                    + "(?:; (not )?expected)?\\)");
    private static final Pattern SUCCESS = Pattern.compile("success: (.*) entered RUNNING state, .*");
    private static final Pattern GAVE_UP = Pattern.compile("gave up: (.*) entered FATAL state, .*");
    private static final Pattern WAITING = Pattern.compile("waiting for (.*) to (?:stop|die)");
    private static final Pattern KILLING = Pattern.compile("killing '(.*)' \\((\\d+)\\) with SIGKILL");
    private static final Pattern DAEMON = Pattern.compile("supervisord started with pid \\d+");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final long QUARTER_HOUR = 900_000;
    private static final long SECOND = 1000;

    private final ProcessInfo process;
    private final List<HistoryEvent> events = new ArrayList<>();
    private long started = -1;
    private boolean entered;
    private boolean retrying;

    private MainLogStory(ProcessInfo process) {
        this.process = process;
    }

    /** What the log tells of a process, oldest first, in epoch milliseconds of the server's clock. */
    static List<HistoryEvent> read(String log, ProcessInfo process) {
        MainLogStory story = new MainLogStory(process);
        log.lines().forEach(story::line);
        return story.inServerTime();
    }

    private void line(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        long time;
        try {
            time = LocalDateTime.parse(matcher.group(1), TIME).toInstant(ZoneOffset.UTC).toEpochMilli()
                    + Integer.parseInt(matcher.group(2));
        } catch (DateTimeParseException e) {
            return;
        }
        String text = matcher.group(3);
        if (!spawned(text, time) && !ended(text, time)) {
            other(text, time);
        }
    }

    private boolean spawned(String text, long time) {
        Matcher matcher = SPAWNED.matcher(text);
        if (!matcher.matches() || !isMine(matcher.group(1))) {
            return false;
        }
        boolean again = !events.isEmpty() && events.getLast().kind() == HistoryKind.EXITED;
        HistoryCause cause = retrying ? HistoryCause.RETRY : again ? HistoryCause.AUTORESTART : HistoryCause.NONE;
        events.add(draft(HistoryKind.STARTED, time).pid(Integer.parseInt(matcher.group(2))).cause(cause).build());
        started = time;
        entered = false;
        retrying = false;
        return true;
    }

    private boolean ended(String text, long time) {
        Matcher matcher = ENDED.matcher(text);
        if (!matcher.matches() || !isMine(matcher.group(2))) {
            return false;
        }
        boolean asked = matcher.group(1).equals("stopped");
        boolean expected = asked || matcher.group(5) == null;
        // supervisord calls an end before startsecs "exited ... not expected" and says nothing of success before it.
        boolean early = !asked && !entered && !expected;
        int signal = matcher.group(4) == null ? 0 : Signals.number(matcher.group(4));
        int code = matcher.group(3) == null ? -1 : Math.min(255, Integer.parseInt(matcher.group(3)));
        HistoryKind kind = asked ? HistoryKind.STOPPED : early ? HistoryKind.EXITED_EARLY : HistoryKind.EXITED;
        events.add(draft(kind, time).ended(code, expected, started < 0 ? 0 : time - started).signal(signal).build());
        retrying = early;
        started = -1;
        return true;
    }

    private void other(String text, long time) {
        Matcher success = SUCCESS.matcher(text);
        Matcher gaveUp = GAVE_UP.matcher(text);
        Matcher waiting = WAITING.matcher(text);
        Matcher killing = KILLING.matcher(text);
        if (success.matches() && isMine(success.group(1))) {
            entered = true;
        } else if (gaveUp.matches() && isMine(gaveUp.group(1))) {
            events.add(draft(HistoryKind.FATAL, time).build());
            retrying = false;
        } else if (waiting.matches() && isMine(waiting.group(1))) {
            addOnce(draft(HistoryKind.STOP_REQUESTED, time).build());
        } else if (killing.matches() && isMine(killing.group(1))) {
            events.add(draft(HistoryKind.KILLED, time).signal(Signals.number("KILL")).build());
        } else if (DAEMON.matcher(text).matches()) {
            events.add(new EventDraft(HistoryKind.DAEMON_STARTED, "", "", time).build());
            started = -1;
        }
    }

    /** supervisord says it again each second while it waits. */
    private void addOnce(HistoryEvent event) {
        if (events.isEmpty() || events.getLast().kind() != event.kind()) {
            events.add(event);
        }
    }

    private boolean isMine(String name) {
        return name.equals(process.name());
    }

    private EventDraft draft(HistoryKind kind, long time) {
        return new EventDraft(kind, process.group(), process.name(), time);
    }

    /** The log's times are local to the server; the start or end that the server tells in epoch seconds says how far. */
    private List<HistoryEvent> inServerTime() {
        long shift = known().orElseGet(() -> (long) ZoneId.systemDefault().getRules()
                .getOffset(java.time.Instant.now()).getTotalSeconds() * SECOND);
        return events.stream().map(event -> new HistoryEvent(event.sequence(), event.time() - shift, event.kind(),
                event.group(), event.name(), event.pid(), event.cause(), event.code(), event.signal(), event.core(),
                event.expected(), ran(event, event.time() - shift), event.tries(), event.text())).toList();
    }

    /** The piece of the log may begin after the start; the server still tells it of the run that ended last. */
    private long ran(HistoryEvent event, long time) {
        boolean isTold = event.isEnd() && event.ranMillis() == 0 && process.pid() == 0 && process.start() > 0
                && Math.abs(time / SECOND - process.stop()) <= 1;
        return isTold ? Math.max(0, time - process.start() * SECOND) : event.ranMillis();
    }

    private Optional<Long> known() {
        for (HistoryEvent event : events.reversed()) {
            boolean isEnd = event.isEnd() && process.pid() == 0 && process.stop() > 0;
            boolean isStart = event.kind() == HistoryKind.STARTED && process.pid() != 0;
            if (isEnd || isStart) {
                long told = (isEnd ? process.stop() : process.start()) * SECOND;
                return Optional.of(Math.round((event.time() - told) / (double) QUARTER_HOUR) * QUARTER_HOUR);
            }
        }
        return Optional.empty();
    }
}
