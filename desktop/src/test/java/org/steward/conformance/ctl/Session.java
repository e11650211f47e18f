package org.steward.conformance.ctl;

import java.util.ArrayList;
import java.util.List;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.MainLog;
import org.steward.peer.Outcome;

/** What a person at the terminal sees: each command line, its output and its exit status. */
final class Session {
    private final Trial trial;
    private final Daemon daemon;
    private final List<String> seen = new ArrayList<>();

    Session(Trial trial, Daemon daemon) {
        this.trial = trial;
        this.daemon = daemon;
    }

    Daemon daemon() {
        return daemon;
    }

    /** Runs supervisorctl with each of the lines, its words separated by blanks. */
    Session run(String... lines) {
        for (String line : lines) {
            note("$ supervisorctl " + line, daemon.ctl(line.split(" ")));
        }
        return this;
    }

    /** The same for commands that print each process as it is done: the lines sorted. */
    Session runInAnyOrder(String... lines) {
        for (String line : lines) {
            int before = seen.size();
            run(line);
            seen.subList(before, seen.size()).sort(null);
        }
        return this;
    }

    /** Types the lines into the interactive shell. */
    Session type(String... lines) {
        note("$ supervisorctl", daemon.ctlTyping(String.join("\n", lines) + "\n"));
        return this;
    }

    List<String> seen() {
        return seen;
    }

    private void note(String line, Outcome outcome) {
        seen.add(line);
        MainLog.normalised((outcome.out() + outcome.err()).lines().toList()).stream().map(this::stable)
                .forEach(seen::add);
        seen.add("exit " + outcome.exit());
    }

    private String stable(String text) {
        return text.replace(trial.box().dir().toString(), "{dir}")
                .replaceAll("pid \\d+, uptime \\d+:\\d\\d:\\d\\d", "pid {pid}, uptime {time}")
                .replaceAll("[A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d [AP]M", "{date}")
                .replaceAll("^\\d+$", "{pid}");
    }
}
