package org.steward.desktop.processes.rows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.steward.client.connection.Link;
import org.steward.client.connection.Snapshot;
import org.steward.desktop.servers.Server;
import org.steward.desktop.theme.StateLook;

/** A row that gathers processes: a server, a group, or all of a state or tag. */
public final class SumRow extends Row {

    /** What it gathers. */
    public enum Kind { SERVER, GROUP, STATE, TAG }

    private final Kind kind;
    private final String name;
    private final Optional<Server> server;
    private List<ProcessRow> members = List.of();
    private List<ProcessRow> shown = List.of();
    private boolean open = true;
    private Optional<Sum> painted = Optional.empty();
    private int running;
    private int pending;
    private StateLook worst = StateLook.STOPPED;
    private OptionalDouble cpu = OptionalDouble.empty();
    private OptionalLong memory = OptionalLong.empty();

    SumRow(Kind kind, String name, Optional<Server> server) {
        this.kind = kind;
        this.name = name;
        this.server = server;
    }

    /** Gathers these, all there are, whatever the filter says. */
    void gather(List<ProcessRow> all) {
        members = all;
        sum();
    }

    /** What it shows, so that it is painted again only when that differs. */
    private record Sum(int size, int running, boolean pending, StateLook worst, OptionalDouble cpu, OptionalLong memory,
            Optional<Link> link) { }

    void sum() {
        running = 0;
        pending = 0;
        worst = StateLook.STOPPED;
        double cpuSum = 0;
        long memorySum = 0;
        boolean hasCpu = false;
        boolean hasMemory = false;
        for (ProcessRow row : members) {
            running += row.look().isUp() ? 1 : 0;
            pending += row.isPending() ? 1 : 0;
            worst = row.look().compareTo(worst) < 0 ? row.look() : worst;
            if (row.cpu().isPresent()) {
                hasCpu = true;
                cpuSum += row.cpu().getAsDouble();
            }
            if (row.memory().isPresent()) {
                hasMemory = true;
                memorySum += row.memory().getAsLong();
            }
        }
        cpu = hasCpu ? OptionalDouble.of(cpuSum) : OptionalDouble.empty();
        memory = hasMemory ? OptionalLong.of(memorySum) : OptionalLong.empty();
        Optional<Sum> now = Optional.of(new Sum(members.size(), running, pending > 0, worst, cpu, memory, link()));
        if (!now.equals(painted)) {
            painted = now;
            changed();
        }
    }

    void show(List<ProcessRow> nowShown, boolean isOpen) {
        shown = nowShown;
        if (isOpen != open) {
            open = isOpen;
            changed();
        }
    }

    /** What it gathers. */
    public Kind kind() {
        return kind;
    }

    /** Its processes that the filter and tab let through, in the order of the table, also when it is closed. */
    public List<ProcessRow> shown() {
        return shown;
    }

    /** Whether its processes are in the table. */
    public boolean isOpen() {
        return open;
    }

    /** How many processes it gathers. */
    public int size() {
        return members.size();
    }

    /** How many of them are there or about to be. */
    public int running() {
        return running;
    }

    /** Whether something asked of one of them has not been answered. */
    public boolean isPending() {
        return pending > 0;
    }

    /** What is known of the server; empty unless it gathers a server or a group. */
    public Optional<Snapshot> snapshot() {
        return server.map(Server::snapshot);
    }

    @Override
    public String id() {
        return switch (kind) {
            case SERVER -> title() + "/";
            case GROUP -> server.map(s -> s.profile().name()).orElse("") + "/" + name;
            case STATE -> "state " + name;
            case TAG -> "tag " + name;
        };
    }

    @Override
    public String title() {
        // A server may get another name.
        return kind == Kind.SERVER ? server.map(s -> s.profile().name()).orElse(name) : name;
    }

    @Override
    public Optional<Server> server() {
        return server;
    }

    @Override
    public Optional<Link> link() {
        return snapshot().map(Snapshot::link);
    }

    @Override
    public StateLook look() {
        return worst;
    }

    @Override
    public OptionalDouble cpu() {
        return cpu;
    }

    @Override
    public OptionalLong memory() {
        return memory;
    }
}
