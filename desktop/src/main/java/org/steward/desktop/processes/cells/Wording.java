package org.steward.desktop.processes.cells;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.steward.client.connection.Link;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.figures.EventDraft;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.text.ExitWords;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.StartFailure;

/** Figures of the table as people read them. */
public final class Wording {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Messages messages;
    private final ExitWords exits;
    private final NumberFormat tenths;
    private final NumberFormat whole;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;

    /** Words of this language. */
    public Wording(Messages messages) {
        this.messages = messages;
        this.exits = new ExitWords(messages);
        this.tenths = NumberFormat.getNumberInstance(messages.locale());
        tenths.setMinimumFractionDigits(1);
        tenths.setMaximumFractionDigits(1);
        this.whole = NumberFormat.getIntegerInstance(messages.locale());
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", messages.locale());
        this.day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(messages.locale());
    }

    /** The texts. */
    public Messages messages() {
        return messages;
    }

    /** A server as people call it. */
    public String serverName(Server server) {
        String name = server.profile().name();
        return name.equals(ServerProfile.LOCAL) ? messages.get("processes.server.local") : name;
    }

    /**
     * A time span such as {@code 3 h 12 m}, {@code 3 m} or {@code 12 s}: in seconds only below a minute, so that a table
     * of processes that run does not change, and has to be drawn, each second.
     */
    public String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < MINUTE) {
            return messages.get("processes.span.s", seconds);
        }
        if (seconds < HOUR) {
            return messages.get("processes.span.m", seconds / MINUTE);
        }
        if (seconds < DAY) {
            return messages.get("processes.span.hm", seconds / HOUR, seconds % HOUR / MINUTE);
        }
        return messages.get("processes.span.dh", seconds / DAY, seconds % DAY / HOUR);
    }

    /** How long a process is up; empty when it is not. Its server's silence stops the clock. */
    public String uptime(ProcessRow row, Instant now) {
        if (row.info().pid() == 0) {
            return "";
        }
        Instant until = row.link().flatMap(Wording::lastSeen).orElse(now);
        return span(row.ref().server().snapshot().uptime(row.info(), until));
    }

    /** When a server that does not answer last did; empty for one that answers or never did. */
    public static Optional<Instant> lastSeen(Link link) {
        return switch (link) {
            case Link.Stale stale -> Optional.of(stale.lastSeen());
            case Link.Unreachable gone -> gone.lastSeen();
            case Link.Live live -> Optional.empty();
            case Link.Connecting connecting -> Optional.empty();
        };
    }

    /** How a server stands that is not live: connecting, last seen a while ago, or never reached. */
    public String silence(Link link, Instant now) {
        if (link instanceof Link.Connecting) {
            return messages.get("processes.link.connecting");
        }
        return lastSeen(link).map(seen -> messages.get("processes.link.lastSeen", span(Duration.between(seen, now))))
                .orElseGet(() -> messages.get("processes.link.never"));
    }

    /** Percent of a core. */
    public String percent(OptionalDouble cpu) {
        return cpu.isEmpty() ? "" : (cpu.getAsDouble() < 99.95 ? tenths : whole).format(cpu.getAsDouble()) + " %";
    }

    /** Bytes in the unit that gives up to three digits. */
    public String bytes(OptionalLong bytes) {
        if (bytes.isEmpty()) {
            return "";
        }
        double value = bytes.getAsLong() / 1024.0;
        String[] units = {" KB", " MB", " GB", " TB"};
        int unit = 0;
        // What would be rounded up to four digits is one of the next unit.
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        return (value < 9.95 && unit > 0 ? tenths : whole).format(value) + units[unit];
    }

    /** Restarts of a process; empty when nothing is known. */
    public String restarts(ProcessRow row) {
        return row.ends().map(ends -> whole.format(ends.restarts())).orElse("");
    }

    /** The last exit status or signal; empty when it never ended, could not be started or the server did not tell. */
    public String exit(ProcessRow row) {
        return hasEnded(row) ? exits.brief(code(row), signal(row)) : "";
    }

    /** Whether there is an end to tell of. */
    private static boolean hasEnded(ProcessRow row) {
        return !neverRan(row.info()) && (row.ends().isPresent() || row.info().stop() != 0)
                && code(row) != EventDraft.NOT_TOLD;
    }

    /** Whether its command could not be started at all; what the server then says as its exit status means nothing. */
    private static boolean neverRan(ProcessInfo info) {
        return switch (info.state()) {
            case FATAL, BACKOFF -> StartFailure.neverRan(info.spawnerr());
            case STOPPED, STARTING, RUNNING, STOPPING, EXITED, UNKNOWN -> false;
        };
    }

    /** The last exit status; {@link EventDraft#NOT_TOLD} when the server did not tell. */
    private static int code(ProcessRow row) {
        return row.ends().map(Ends::code).orElse(row.info().exitstatus());
    }

    /** The signal that ended it; 0 for none, or for one that the server does not name. */
    private static int signal(ProcessRow row) {
        return row.ends().map(Ends::signal).orElse(0);
    }

    /** What the last exit means, in a sentence; empty when it never ended. */
    public String exitMeaning(ProcessRow row) {
        if (!hasEnded(row)) {
            return "";
        }
        int code = code(row);
        int signal = signal(row);
        if (signal == 0 && code < 0) {
            return messages.get("processes.exit.anySignal");
        }
        return messages.get(signal > 0 ? "processes.exit.bySignal" : "processes.exit.other",
                exits.full(code, signal, false));
    }

    /** A time of the server's clock in seconds since 1970: only the hour on the same day; empty for 0. */
    public String moment(long seconds) {
        if (seconds == 0) {
            return "";
        }
        ZonedDateTime when = Instant.ofEpochSecond(seconds).atZone(ZoneId.systemDefault());
        return when.toLocalDate().equals(LocalDate.now()) ? time.format(when) : day.format(when);
    }

    /** What is to be told of a process beyond its state: nothing that other columns say. */
    public String description(ProcessRow row) {
        ProcessInfo info = row.info();
        return switch (info.state()) {
            case RUNNING -> "";
            case STOPPED, EXITED -> info.start() == 0 ? messages.get("processes.description.never") : info.description();
            case FATAL, BACKOFF, STARTING, STOPPING, UNKNOWN ->
                    info.spawnerr().isEmpty() ? info.description() : info.spawnerr();
        };
    }
}
