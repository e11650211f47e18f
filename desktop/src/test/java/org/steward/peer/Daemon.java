package org.steward.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A running daemon in a sandbox. Closing ends it and everything it started. */
public final class Daemon implements AutoCloseable {
    private static final long STOP_SECONDS = 20;

    private final Sandbox box;
    private final Process process;
    private final Rpc rpc;
    /** What a killed daemon has left running. */
    private final List<ProcessHandle> orphans = new ArrayList<>();

    private Daemon(Sandbox box, Process process, Address address) {
        this.box = box;
        this.process = process;
        this.rpc = new Rpc(Http.at(address));
    }

    /** Starts without waiting for it to answer; its output goes to {@code stdout} and {@code stderr} in the box. */
    public static Daemon launch(Server server, Sandbox box, Map<String, String> env, List<String> options) {
        return launch(box, env, server.command(options));
    }

    public static Daemon launch(Sandbox box, Map<String, String> env, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(box.dir().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(box.path("stdout").toFile()).redirectError(box.path("stderr").toFile());
        Command.environment(builder, env);
        // Where AUTO logs go by default: in /tmp a daemon that starts would take away those of another.
        builder.environment().putIfAbsent("TMPDIR", box.dir().toString());
        try {
            return new Daemon(box, Command.start(builder), new Address.Unix(box.path("s.sock")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns once getState answers RUNNING over the unix socket {@code s.sock} of the box. */
    public Daemon awaitReady() {
        Await.until("the daemon answers\n" + box.read("stdout") + box.read("stderr"), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the daemon ended with status " + process.exitValue() + "\n"
                        + box.read("stdout") + box.read("stderr"));
            }
            return answers();
        });
        return this;
    }

    /** Waits until something listens at {@code s.sock}: its file is there a moment before that. */
    public void awaitListening() {
        Await.until("the daemon listens", () -> {
            try (SocketChannel channel = http().address().connect()) {
                return channel.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
    }

    public boolean answers() {
        try {
            return rpc.call("getState") instanceof Map<?, ?> state && "RUNNING".equals(state.get("statename"));
        } catch (UncheckedIOException | RpcFault e) {
            return false;
        }
    }

    public Sandbox box() {
        return box;
    }

    /** Over the unix socket, without credentials. */
    public Rpc rpc() {
        return rpc;
    }

    public Http http() {
        return rpc.http();
    }

    /** The daemon itself. */
    public Proc proc() {
        return new Proc(process.pid());
    }

    /** Runs the real supervisorctl against this daemon's configuration; the test is skipped where there is none. */
    public Outcome ctl(String... words) {
        return ctlTyping("", words);
    }

    /** The same with something typed on its standard input. */
    public Outcome ctlTyping(String input, String... words) {
        Assumptions.assumeTrue(Files.isExecutable(Server.SUPERVISORCTL),
                () -> Server.SUPERVISORCTL + " is not installed (apt-get install supervisor)");
        List<String> command = new ArrayList<>(List.of(Server.SUPERVISORCTL.toString(), "-c",
                box.path("s.conf").toString()));
        command.addAll(List.of(words));
        return Command.run(box.dir(), Map.of(), input, command);
    }

    /**
     * Waits until the program runs and its process has become the program: a signal that reaches supervisord's
     * forked copy before its exec is lost.
     */
    public int awaitRunning(String name) {
        String own = proc().commandLine();
        return Await.value(name + " is RUNNING", () -> {
            Map<String, Object> info = rpc.info(name);
            int pid = (Integer) info.get("pid");
            String line = new Proc(pid).commandLine();
            boolean up = info.get("statename").equals("RUNNING") && !line.isEmpty() && !line.equals(own);
            return up ? Optional.of(pid) : Optional.empty();
        });
    }

    /** The main log's lines. */
    public List<String> log() {
        return box.read("main.log").lines().toList();
    }

    /** Waits until a line of the main log contains the text, {@code {pid}} standing for any number. */
    public void awaitLog(String text) {
        Await.until("log line: " + text + "\n" + box.read("main.log"),
                () -> MainLog.normalised(log()).stream().anyMatch(line -> line.contains(text)));
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits for the daemon's own end and answers its exit status. */
    public int awaitExit() {
        try {
            if (!process.waitFor(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the daemon is still running\n" + box.read("main.log"));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Ends the daemon the hard way, as a crash would; its children live on until {@link #close}. */
    public void kill() {
        orphans.addAll(process.descendants().toList());
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        process.destroy();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        orphans.forEach(ProcessHandle::destroyForcibly);
    }
}
