package org.steward.client.ctl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.steward.client.ctl.console.HeldOutput;
import org.steward.client.ctl.console.Interrupt;
import org.steward.client.ctl.console.NoDialog;
import org.steward.client.ctl.console.Output;
import org.steward.client.ctl.settings.Settings;
import org.steward.client.ctl.settings.UsageException;
import org.steward.client.ctl.verb.Arguments;

/** {@code status --watch}: the listing again whenever it is another one, until Ctrl-C. */
final class Watch {

    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);
    private static final String HOME = "\u001b[H";
    private static final String END_OF_LINE = "\u001b[K\n";
    private static final String END_OF_SCREEN = "\u001b[J";
    private static final String CLEAR = "\u001b[2J";

    private final Settings settings;
    private final Output out;
    private final String line;
    private final boolean onScreen;
    private int exit;

    Watch(Settings settings, Output out, String line, boolean onScreen) {
        this.settings = settings;
        this.out = out;
        this.line = line;
        this.onScreen = onScreen;
    }

    /** Watches; answers the exit status of the last listing. */
    int run() throws UsageException {
        Duration interval;
        try {
            interval = new Arguments(line, "--interval=").time("--interval", USUAL_INTERVAL);
        } catch (CommandFailure e) {
            throw new UsageException(e.getMessage());
        }
        if (!interval.isPositive()) {
            throw new UsageException("--interval must be more than 0");
        }
        String command = withoutWatch();
        List<String> before = List.of();
        out.text(onScreen ? CLEAR : "");
        try (Interrupt interrupt = Interrupt.ofThisThread()) {
            while (!interrupt.happened()) {
                List<String> now = listing(command);
                List<String> news = onScreen ? now : withoutUptimes(now);
                if (!interrupt.happened() && !news.equals(before)) {
                    show(now);
                    before = news;
                }
                LockSupport.parkNanos(interval.toNanos());
            }
        }
        return exit;
    }

    private String withoutWatch() {
        return line.replace(" --watch", "");
    }

    /** In a file or pipe a second more of uptime is no news. */
    private static List<String> withoutUptimes(List<String> lines) {
        List<String> result = new ArrayList<>(lines.size());
        for (String each : lines) {
            int uptime = each.indexOf(", uptime ");
            result.add(uptime < 0 ? each : each.substring(0, uptime));
        }
        return result;
    }

    private List<String> listing(String command) {
        HeldOutput held = new HeldOutput();
        if (settings.targets().size() > 1) {
            exit = new Fleet(settings.targets(), held, false).run(command);
        } else {
            try (Session session = new Session(settings.targets().getFirst(), held, new NoDialog(), false)) {
                new Interpreter(session, false).run(command);
                exit = session.exit();
            }
        }
        List<String> lines = new ArrayList<>(held.lines());
        lines.addAll(held.remarks());
        return lines;
    }

    private void show(List<String> lines) {
        StringBuilder text = new StringBuilder(onScreen ? HOME : "");
        for (String each : lines) {
            text.append(each).append(onScreen ? END_OF_LINE : "\n");
        }
        out.text(text.append(onScreen ? END_OF_SCREEN : "\n"));
    }
}
