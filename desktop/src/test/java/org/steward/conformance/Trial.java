package org.steward.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.steward.peer.Command;
import org.steward.peer.Daemon;
import org.steward.peer.Outcome;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/** One server in a directory of its own, for one case. Closing ends what the case started. */
public final class Trial implements AutoCloseable {
    private static final String BASIS = """
            [unix_http_server]
            file={dir}/s.sock
            [rpcinterface:supervisor]
            supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
            [supervisorctl]
            serverurl=unix://{dir}/s.sock
            [supervisord]
            logfile={dir}/main.log
            pidfile={dir}/main.pid
            childlogdir={dir}
            """;

    private final Server server;
    private final Sandbox box = new Sandbox();
    private final List<Daemon> daemons = new ArrayList<>();

    public Trial(Server server) {
        this.server = server;
    }

    public Server server() {
        return server;
    }

    public Sandbox box() {
        return box;
    }

    /** The value that this server shows: the quirk of supervisord or the fix of stewardd. */
    public <T> T expect(Difference difference, T quirk, T fix) {
        return difference.isFixedBy(server) ? fix : quirk;
    }

    /** Starts the server with a unix socket, a main log {@code main.log}, and these sections. */
    public Daemon start(String sections) {
        return start("", sections);
    }

    /** The same with further keys in {@code [supervisord]}. */
    public Daemon start(String supervisordKeys, String sections) {
        configure(supervisordKeys, sections);
        return restart();
    }

    /** Writes {@code s.conf} without starting anything. */
    public void configure(String supervisordKeys, String sections) {
        box.file("s.conf", BASIS + supervisordKeys + "\n" + sections);
    }

    /** Starts the server with the {@code s.conf} that is there. */
    public Daemon restart(String... moreOptions) {
        return launch(Map.of(), moreOptions).awaitReady();
    }

    /** Starts the server with the {@code s.conf} that is there and does not wait for it. */
    public Daemon launch(Map<String, String> env, String... moreOptions) {
        List<String> options = new ArrayList<>(List.of("-n", "-c", box.path("s.conf").toString()));
        options.addAll(List.of(moreOptions));
        return keep(Daemon.launch(present(), box, env, options));
    }

    /** Runs the server to its end, for a start that fails or prints and goes. */
    public Outcome run(String... options) {
        return Command.run(box.dir(), present().command(List.of(options)));
    }

    public Outcome run(Map<String, String> env, String... options) {
        return Command.run(box.dir(), env, "", present().command(List.of(options)));
    }

    /** Has {@link #close} end this daemon too. */
    public Daemon keep(Daemon daemon) {
        daemons.add(daemon);
        return daemon;
    }

    /** The server, or the case is skipped because it is not installed. */
    public Server present() {
        server.absence().ifPresent(reason -> Assumptions.abort(server + ": " + reason));
        return server;
    }

    @Override
    public void close() {
        daemons.forEach(Daemon::close);
        box.close();
    }

    @Override
    public String toString() {
        return server.toString();
    }
}
