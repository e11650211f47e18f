package org.steward.desktop.processes.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.steward.client.connection.Link;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.figures.Figures;
import org.steward.desktop.figures.Usage;
import org.steward.desktop.processes.filter.Facts;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.theme.StateLook;

/** The row of a process, with all that is known of it. */
public final class ProcessRow extends Row implements Facts {

    private final ProcessRef ref;
    private ProcessInfo info;
    private StateLook look;
    // Kept as they are asked for: thousands of rows are summed up several times a second.
    private Optional<Link> link;
    private OptionalDouble cpu = OptionalDouble.empty();
    private OptionalLong memory = OptionalLong.empty();
    private Optional<Usage> usage = Optional.empty();
    private Optional<Ends> ends = Optional.empty();
    private Optional<Trend> trend = Optional.empty();
    private boolean pending;
    private String names = "";
    /** Whether the filter, without the tab, let it through when it was last asked. */
    boolean matched = true;
    /** Whether it had its place in the list when that was last made. */
    boolean shown;

    ProcessRow(ProcessRef ref, ProcessInfo info, Optional<Link> link) {
        this.ref = ref;
        this.info = info;
        this.link = link;
        this.look = StateLook.of(info);
    }

    /** Takes what the server said. */
    void set(ProcessInfo newInfo, Optional<Link> newLink) {
        info = newInfo;
        link = newLink;
        look = lookNow();
        changed();
    }

    void setLink(Optional<Link> newLink) {
        link = newLink;
        changed();
    }

    void setPending(boolean isPending) {
        pending = isPending;
        changed();
    }

    /** Takes the figures of now; {@code sample} says whether a value is due in the trend. Whether anything differs. */
    boolean take(Figures figures, boolean sample) {
        Optional<Usage> newUsage = figures.usage(ref);
        Optional<Ends> newEnds = figures.ends(ref);
        boolean differs = !newUsage.equals(usage) || !newEnds.equals(ends);
        if (differs) {
            usage = newUsage;
            cpu = usage.map(Usage::cpu).orElse(OptionalDouble.empty());
            memory = usage.isPresent() ? OptionalLong.of(usage.get().rss()) : OptionalLong.empty();
            ends = newEnds;
            look = lookNow();
        }
        if (sample) {
            differs |= sample();
        }
        if (differs) {
            changed();
        }
        return differs;
    }

    private boolean sample() {
        if (cpu.isPresent()) {
            Trend own = trend.orElseGet(Trend::new);
            trend = Optional.of(own);
            return own.add(cpu.getAsDouble());
        }
        boolean forgets = info.pid() == 0 && trend.isPresent();
        trend = forgets ? Optional.empty() : trend;
        return forgets;
    }

    /** An exit is expected if the history of just this exit says so; without a history, status 0 is. */
    private StateLook lookNow() {
        if (info.state() != ProcessState.EXITED) {
            return StateLook.of(info);
        }
        boolean expected = ends.filter(e -> e.when().getEpochSecond() - info.stop() >= -1).map(Ends::expected)
                .orElse(info.exitstatus() == 0);
        return StateLook.of(info.state(), expected);
    }

    /** The process. */
    public ProcessRef ref() {
        return ref;
    }

    /** What the server said last. */
    public ProcessInfo info() {
        return info;
    }

    /** What it uses; empty when it does not run or the server cannot tell. */
    public Optional<Usage> usage() {
        return usage;
    }

    /** How it ended so far; empty when nothing is known. */
    public Optional<Ends> ends() {
        return ends;
    }

    /** Its processor use lately; empty when there is none. */
    public Optional<Trend> trend() {
        return trend;
    }

    @Override
    public String id() {
        return ref.server().profile().name() + "/" + ref.group() + ":" + ref.name();
    }

    @Override
    public String title() {
        return ref.name();
    }

    @Override
    public Optional<Server> server() {
        return Optional.of(ref.server());
    }

    @Override
    public Optional<Link> link() {
        return link;
    }

    @Override
    public StateLook look() {
        return look;
    }

    @Override
    public OptionalDouble cpu() {
        return cpu;
    }

    @Override
    public OptionalLong memory() {
        return memory;
    }

    @Override
    public String name() {
        return ref.name();
    }

    @Override
    public String group() {
        return ref.group();
    }

    @Override
    public String serverName() {
        return ref.server().profile().name();
    }

    @Override
    public List<String> tags() {
        return ref.server().profile().tags();
    }

    @Override
    public int pid() {
        return info.pid();
    }

    @Override
    public boolean isPending() {
        return pending;
    }

    @Override
    public boolean mentions(String lowerCase) {
        return names().contains(lowerCase) || isTold() && info.description().toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    /** The description of a process that runs is only its pid and uptime, as they once were. */
    private boolean isTold() {
        return info.state() != ProcessState.RUNNING;
    }

    private String names() {
        if (names.isEmpty()) {
            names = (ref.namespec() + "\n" + ref.server().profile().name()).toLowerCase(Locale.ROOT);
        }
        return names;
    }

    /** The server has another name or other tags. */
    void relabelled() {
        names = "";
        changed();
    }
}
