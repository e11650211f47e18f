package org.steward.conformance.ctl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.conformance.Both;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Server;

/** Debian's supervisorctl prints the same and ends with the same status on both servers. */
class SupervisorctlIT {
    private static final String FLEET = """
            [program:run]
            command=/bin/cat
            startsecs=0
            stdout_logfile={dir}/run.out
            redirect_stderr=true
            [program:off]
            command=/bin/cat
            autostart=false
            startsecs=0
            [program:bad]
            command=/no/such/thing
            startretries=0
            autostart=false
            [program:dead]
            command=/bin/false
            startretries=0
            autostart=false
            startsecs=20
            [program:m]
            command=/bin/cat
            startsecs=0
            [program:n]
            command=/bin/cat
            startsecs=0
            priority=5
            [group:g]
            programs=m,n
            """;

    @Test
    void statusAndPid() {
        Both.agree(trial -> ready(trial).run("status", "status all", "status run", "status run off", "status g:*",
                "status g:m", "status nosuch", "status nosuch:*", "status run nosuch", "pid", "pid run", "pid off",
                "pid nosuch", "pid all", "version extra", "nosuch", "help", "help start", "help nosuch").seen());
    }

    @Test
    void startAndStop() {
        Both.agree(trial -> ready(trial).run("start", "stop", "restart", "start run", "start off", "stop off",
                "stop off", "start bad", "start dead", "start nosuch", "start g:*").runInAnyOrder("stop g:*")
                .runInAnyOrder("start g:*").run("start nosuch:*", "stop nosuch", "stop nosuch:*", "status").seen());
    }

    @Test
    void restartAndAll() {
        Both.agree(trial -> ready(trial).run("restart off", "restart nosuch", "restart run off", "stop run off",
                "restart bad").runInAnyOrder("stop all", "start all", "restart all").run("status").seen());
    }

    @Test
    void signals() {
        Both.agree(trial -> ready(trial).run("signal", "signal CONT", "signal CONT run", "signal CONT run off",
                "signal FOO run", "signal CONT g:*", "signal CONT nosuch", "signal CONT nosuch:*", "signal KILL off",
                "signal CONT all").seen());
    }

    @Test
    void logs() {
        Both.agree(trial -> {
            trial.box().file("run.out", "line of the log\n".repeat(200));
            Session session = ready(trial);
            return session.run("tail run", "tail -5 run", "tail -100000 run", "tail run stdout", "tail run stderr",
                    "tail run nosuch", "tail", "tail nosuch", "tail -x run", "tail a b c", "maintail -x",
                    "clear run", "tail run", "clear nosuch", "clear", "clear g:*", "tail -f nosuch")
                    .runInAnyOrder("clear all").seen();
        });
    }

    @Test
    void theMainLog() {
        Both.agree(trial -> {
            Daemon daemon = trial.start("[program:a]\ncommand=/bin/cat\nstartsecs=0\n");
            daemon.awaitRunning("a");
            daemon.awaitLog("success: a entered");
            return new Session(trial, daemon).run("maintail", "maintail -100000", "maintail -f nosuch").seen();
        });
    }

    @Test
    void configurationChanges() {
        Both.agree(trial -> {
            Session session = ready(trial);
            session.run("reread", "update", "avail", "reread extra");
            trial.configure("", FLEET.replace("[program:off]", "[program:new]").replace("cat\nstartsecs=0\nstdout",
                    "cat -u\nstartsecs=0\nstdout") + "[group:late]\nprograms=new\n");
            session.run("reread", "avail", "add nosuch", "add run", "remove run", "remove nosuch", "update nosuch",
                    "update late");
            session.daemon().awaitRunning("run");
            session.run("update");
            session.daemon().awaitRunning("run");
            session.run("status", "reread", "update");
            trial.configure("", FLEET + "[program:broken]\n");
            return session.run("reread", "status").seen();
        });
    }

    @Test
    void theShell() {
        Both.agree(trial -> ready(trial).type("status run", "", "stop run", "start run", "pid off", "nosuch", "help",
                "tail run", "exit").type("version extra", "quit").seen());
    }

    @Test
    void fgTalksToTheProcess() {
        Both.agree(trial -> {
            Session session = ready(trial).run("fg", "fg nosuch", "fg off", "fg run off");
            foreground(trial);
            return session.run("status run").seen();
        });
    }

    /** Its end is not waited for: supervisorctl's reading thread may outlive the input by half a minute or for ever. */
    private static void foreground(Trial trial) {
        try {
            Process ctl = new ProcessBuilder(Server.SUPERVISORCTL.toString(), "-c",
                    trial.box().path("s.conf").toString(), "fg", "run").redirectErrorStream(true)
                    .redirectOutput(trial.box().path("fg").toFile()).start();
            try (var keyboard = ctl.outputWriter()) {
                keyboard.write("hello\n");
                keyboard.flush();
                Await.until("cat has heard it", () -> trial.box().read("run.out").contains("hello\n"));
                Await.until("the log is shown", () -> trial.box().read("fg").contains("hello\n"));
            } finally {
                ctl.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @OnEachServer
    void tailFollowsTheLog(Trial trial) throws IOException {
        Session session = ready(trial).run("status run");
        session.daemon().rpc().call("sendProcessStdin", "run", "one\n");
        Await.until("the line is in the log", () -> trial.box().read("run.out").equals("one\n"));
        Process tail = new ProcessBuilder(Server.SUPERVISORCTL.toString(), "-c", trial.box().path("s.conf").toString(),
                "tail", "-f", "run").redirectErrorStream(true).redirectOutput(trial.box().path("tail").toFile())
                .start();
        try {
            Await.until("the beginning", () -> trial.box().read("tail").endsWith("<==\none\n"));
            session.daemon().rpc().call("sendProcessStdin", "run", "two\n");
            Await.until("the rest", () -> trial.box().read("tail").equals("==> Press Ctrl-C to exit <==\none\ntwo\n"));
        } finally {
            tail.destroyForcibly();
        }
    }

    @Test
    void shutdownAndNobodyHome() {
        Both.agree(trial -> {
            Session session = ready(trial).run("shutdown extra", "shutdown");
            session.daemon().awaitExit();
            return session.run("status", "start run", "pid", "shutdown", "reload", "version").seen();
        });
    }

    @Test
    void reload() {
        Both.agree(trial -> {
            Session session = ready(trial).run("reload extra", "reload");
            Await.until("the daemon is back", session.daemon()::answers);
            List.of("run", "g:m", "g:n").forEach(session.daemon()::awaitRunning);
            return session.run("status").seen();
        });
    }

    private static Session ready(Trial trial) {
        Daemon daemon = trial.start(FLEET);
        List.of("run", "g:m", "g:n").forEach(daemon::awaitRunning);
        return new Session(trial, daemon);
    }
}
