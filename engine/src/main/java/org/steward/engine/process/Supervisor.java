package org.steward.engine.process;

import java.util.List;
import java.util.Optional;
import org.steward.client.protocol.SupervisorState;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;

/** Owns the process groups and the daemon's state. Loop thread only. */
public final class Supervisor {

    /** What {@code reread} found, each list sorted by group name. */
    public record Changes(List<String> added, List<String> changed, List<String> removed) {}

    /** How an attempt to add or remove a group ended. */
    public enum Outcome { DONE, NO_SUCH_GROUP, ALREADY_ADDED, STILL_RUNNING }

    public SupervisorState state() {
        throw new AssertionError("being built");
    }

    /** The configuration the daemon runs with: identifier, log files and so on. */
    public EngineConfig running() {
        throw new AssertionError("being built");
    }

    /** The configuration last read: what {@code reread} compares and {@code add} takes from. */
    public EngineConfig pending() {
        throw new AssertionError("being built");
    }

    /** Active groups in ascending (priority, name) order. */
    public List<ProcessGroup> groups() {
        throw new AssertionError("being built");
    }

    public Optional<ProcessGroup> group(String name) {
        throw new AssertionError("being built");
    }

    /** Reads the configuration again into {@link #pending()}; running groups are untouched. */
    public Changes reread() throws ConfigException {
        throw new AssertionError("being built");
    }

    /** Activates a group of the pending configuration and starts its autostart members. */
    public Outcome addGroup(String name) {
        throw new AssertionError("being built");
    }

    /** Removes a group all of whose processes are stopped. */
    public Outcome removeGroup(String name) {
        throw new AssertionError("being built");
    }

    /** Begins the orderly shutdown; returns at once. */
    public void shutdown() {
        throw new AssertionError("being built");
    }

    /** Begins a restart in place, as SIGHUP does; returns at once. */
    public void restart() {
        throw new AssertionError("being built");
    }
}
