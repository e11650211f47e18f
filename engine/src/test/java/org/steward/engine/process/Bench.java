package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.childlog.AutoLogs;
import org.steward.engine.childlog.FileMainLog;
import org.steward.engine.childlog.LogFiles;
import org.steward.engine.childlog.OutputDispatcher;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.event.EngineEvent;
import org.steward.engine.event.EventFeed;
import org.steward.engine.loop.Clock;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/**
 * A supervisor with a real loop and real children, driven pass by pass.
 *
 * <p>SIGCHLD does not reach a JVM that has not blocked it, so children are reaped by a timer of the loop.
 */
final class Bench implements AutoCloseable {
    private static final long DEADLINE_NANOS = 20_000_000_000L;
    private static final long REAP_NANOS = 5_000_000;

    private final Posix posix = new NativePosix();
    private final Path directory;
    private final EventLoop loop;
    private final FileMainLog log;
    private final List<EngineEvent> events = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final Supervisor supervisor;
    private boolean finished;

    Bench(Path directory, ConfigSource source, GroupConfig... groups) throws PosixException {
        this.directory = directory;
        this.loop = new EventLoop(posix, Clock.system(), errors::add);
        EngineConfig config = config(directory, groups);
        this.log = new FileMainLog(posix, loop.clock(), config.supervisord());
        EventFeed feed = new EventFeed();
        feed.subscribe(events::add);
        LogFiles files = new LogFiles(posix);
        ByteBuffer buffer = ByteBuffer.allocateDirect(OutputDispatcher.CHUNK);
        SubprocessContext context = new SubprocessContext(
                posix, loop, log, feed, files, new AutoLogs(posix, directory.toString(), "bench", 1),
                new Spawner(posix, posix.environment(), Optional.of("unix:///bench.sock")),
                new OutputDispatcher.Shared(posix, loop, log, feed, files, buffer, changed -> { }, false));
        this.supervisor = new Supervisor(context, source, source, config, () -> finished = true);
        loop.after(REAP_NANOS, this::reapAgain);
    }

    /** Activates every group; with autostart their processes start. */
    static Bench running(Path directory, GroupConfig... groups) throws PosixException {
        Bench bench = new Bench(directory, () -> config(directory, groups), groups);
        bench.supervisor.addAll();
        return bench;
    }

    static EngineConfig config(Path directory, GroupConfig... groups) {
        SupervisordConfig supervisord = new SupervisordConfig(
                new LogFile.At(directory.resolve("main.log")), false, 0, 0, LogLevel.INFO, directory.resolve("pid"),
                022, false, false, 1024, 200, false, directory, Optional.empty(), Optional.empty(), false, Map.of(),
                "bench");
        return new EngineConfig(
                directory.resolve("bench.conf"), supervisord, List.of(), List.of(groups), true, List.of(), List.of());
    }

    private void reapAgain() {
        supervisor.reap();
        loop.after(REAP_NANOS, this::reapAgain);
    }

    Supervisor supervisor() {
        return supervisor;
    }

    /** The process of this name in the group of the same name, or {@code group:process}. */
    Subprocess process(String name) {
        int colon = name.indexOf(':');
        String group = colon < 0 ? name : name.substring(0, colon);
        return supervisor.group(group).flatMap(g -> g.process(name.substring(colon + 1))).orElseThrow();
    }

    /** Runs the loop until the condition holds. */
    void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                fail("not in time: " + what + "\n" + mainLog());
            }
            loop.pass(50);
        }
        assertEquals(List.of(), errors);
    }

    Bench until(String process, ProcessState state) {
        until(process + " is " + state, () -> process(process).state() == state);
        return this;
    }

    /** Runs the loop until a file has this text. */
    void untilFile(Path file, String text) {
        until(file + " has " + text, () -> Files.exists(file) && read(file).contains(text));
    }

    /** One pass of the loop, without waiting. */
    void pass() {
        loop.pass(0);
    }

    boolean finished() {
        return finished;
    }

    /** The states a process has gone through, in order. */
    List<ProcessState> states(String process) {
        List<ProcessState> states = new ArrayList<>();
        for (EngineEvent event : events) {
            if (event instanceof EngineEvent.ProcessStateChanged change && change.process().equals(process)) {
                states.add(change.to());
            }
        }
        return states;
    }

    /** Names of the processes that entered this state, in order. */
    List<String> entered(ProcessState state) {
        List<String> names = new ArrayList<>();
        for (EngineEvent event : events) {
            if (event instanceof EngineEvent.ProcessStateChanged change && change.to() == state) {
                names.add(change.process());
            }
        }
        return names;
    }

    List<EngineEvent> events() {
        return events;
    }

    String mainLog() {
        return read(directory.resolve("main.log"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills every child that is left and waits for it. */
    @Override
    public void close() {
        for (ProcessGroup group : supervisor.groups()) {
            for (Subprocess process : group.processes()) {
                if (process.pid() != 0) {
                    posix.kill(-process.pid(), Posix.SIGKILL);
                }
            }
        }
        supervisor.shutdown();
        until("everything has stopped", () -> finished);
        loop.close();
        log.close();
    }
}
