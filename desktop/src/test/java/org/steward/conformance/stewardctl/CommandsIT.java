package org.steward.conformance.stewardctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;

/** Every command with right and wrong arguments, on running, stopped, failing and missing programs. */
class CommandsIT {
    private static final String FLEET = """
            [program:run]
            command=/bin/cat
            startsecs=0
            stdout_logfile={dir}/run.out
            [program:off]
            command=/bin/cat
            autostart=false
            startsecs=0
            [program:bad]
            command=/no/such/thing
            startretries=0
            autostart=false
            [program:notexec]
            command=/etc/passwd
            startretries=0
            autostart=false
            [program:dead]
            command=/bin/false
            startretries=0
            autostart=false
            startsecs=20
            [program:nolog]
            command=/bin/cat
            startsecs=0
            stdout_logfile=NONE
            stderr_logfile=NONE
            [program:a_name_that_is_longer_than_thirty_characters]
            command=/bin/cat
            autostart=false
            startsecs=0
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

    @OnEachServer
    void listings(Trial trial) {
        ready(trial).agree("status", "status all", "status run", "status run off", "status g:*", "status g:",
                "status g:m",
                "status g", "status m", "status nosuch", "status nosuch:*", "status g:nosuch", "status run nosuch",
                "status nosuch off", "status run run", "status all nosuch", "pid", "pid run", "pid off",
                "pid g:*", "pid run nosuch off", "pid all", "avail", "avail extra", "version", "version extra").check();
    }

    @OnEachServer
    void helpAndTheUnknown(Trial trial) {
        Twins twins = ready(trial);
        twins.type("help add", "help avail", "help clear", "help exit", "help fg", "help help", "help maintail",
                "help open",
                "help pid", "help quit", "help reload", "help remove", "help reread", "help restart", "help shutdown",
                "help signal", "help start", "help status", "help stop", "help tail", "help update", "help version",
                "help nosuch", "help EOF", "help exit extra", "? stop", "?start", "! ls", ". status", "status-run");
        twins.agree("nosuch", "!ls", "help start", "help nosuch", "quit", "EOF", "open", "open ftp://x",
                "open unix://{dir}/s.sock", "open unix://{dir}/nosuch.sock").check();
    }

    @OnEachServer
    void startAndStop(Trial trial) {
        ready(trial).replay("start", "stop", "start off", "stop off").replay("start run", "start off", "start off",
                "stop off",
                "stop off", "start bad", "start notexec", "start nosuch", "start g:*", "start nosuch:*",
                "start run nosuch",
                "stop nosuch", "stop nosuch:*", "stop nosuch off", "start g:nosuch", "stop g:m",
                "start g:m g:n").check();
    }

    @OnEachServer
    void failingStarts(Trial trial) {
        ready(trial).replay("start dead", "start dead bad", "status dead bad").check();
    }

    @OnEachServer
    void restart(Trial trial) {
        ready(trial).replay("restart", "restart off", "stop off", "restart nosuch", "restart bad", "restart nosuch:*",
                "restart run nosuch").check();
    }

    @OnEachServer
    void wholeGroupsAndAll(Trial trial) {
        Twins twins = ready(trial);
        twins.stewardctl("start all");
        twins.replayInAnyOrder("start all", "stop g:*", "start g:*", "restart g:*", "stop all nosuch", "start all")
                .check();
    }

    @OnEachServer
    void signals(Trial trial) {
        ready(trial).replay("signal", "signal CONT", "signal CONT run", "signal SIGCONT run", "signal 18 run",
                "signal CONT run off", "signal FOO run", "signal CONT g:*", "signal FOO g:*", "signal CONT nosuch",
                "signal CONT nosuch:*", "signal KILL off", "signal CONT all", "signal FOO all").check();
    }

    @OnEachServer
    void logs(Trial trial) {
        trial.box().file("run.out", "line of the log, höher\n".repeat(200));
        ready(trial).agree("tail run", "tail -6 run", "tail run o'dd", "tail", "tail nosuch", "tail - run",
                "tail nolog",
                "tail -f nosuch", "tail -99999999999 run", "maintail -x", "maintail a b")
                .type("tail -100000 run", "tail -1_0 run", "tail -0 run", "tail run stdout", "tail run STDERR",
                        "tail run nosuch", "tail -f", "tail -5", "tail -x run", "tail a b c", "tail -5 a b c",
                        "tail nolog stderr", "tail g:*", "maintail x").check();
    }

    @OnEachServer
    void theMainLogAndClear(Trial trial) {
        ready(trial).replay("maintail -40", "clear", "clear nosuch", "clear run", "tail run", "clear g:*",
                "clear run nosuch")
                .replayInAnyOrder("clear all").check();
    }

    @OnEachServer
    void configurationChanges(Trial trial) {
        Twins twins = ready(trial);
        twins.agree("reread", "reread extra", "update", "update all", "update nosuch", "update g", "add", "remove",
                "add nosuch", "add run", "remove run", "remove nosuch");
        twins.replay("remove off", "remove off", "status off", "reread", "add off", "status run");
        trial.configure("", FLEET + "[program:new]\ncommand=/bin/cat\nautostart=false\n[program:broken]\n");
        twins.agree("reread", "update", "status run").check();
    }

    @OnEachServer
    void updates(Trial trial) {
        Daemon daemon = start(trial);
        Twins twins = new Twins(trial);
        // Each client meets the same change: the file changes back in between.
        List<String> theirs = change(trial, twins, false);
        // The program was just taken in again; what an update says depends on whether it runs.
        daemon.awaitRunning("run");
        List<String> ours = change(trial, twins, true);
        assertEquals(theirs, ours);
    }

    private static List<String> change(Trial trial, Twins twins, boolean steward) {
        trial.configure("", FLEET.replace("[program:off]", "[program:new]").replace("{dir}/run.out",
                "{dir}/run.other"));
        List<String> seen = new ArrayList<>();
        for (String line : List.of("reread", "avail", "update nosuch", "update run", "update", "reread")) {
            var outcome = steward ? twins.stewardctl(line) : twins.supervisorctl(line);
            seen.add("$ " + line);
            outcome.out().lines().forEach(seen::add);
            seen.add("exit " + outcome.exit());
        }
        trial.configure("", FLEET);
        twins.supervisorctl("update");
        return seen;
    }

    @OnEachServer
    void theShell(Trial trial) {
        ready(trial).type("status run", "", "   ", "nosuch", "stop run", "start run", "pid off", "help start",
                "tail nosuch",
                "shutdown", "n", "reload", "", "version extra", "exit").type("version extra", "quit").type("status run")
                .type("open unix://nosuch", "status", "EOF").check();
    }

    @OnEachServer
    void fgWithWrongArguments(Trial trial) {
        ready(trial).agree("fg", "fg nosuch", "fg off", "fg run off", "fg g:*").check();
    }

    @OnEachServer
    void theEnd(Trial trial) {
        Daemon daemon = start(trial);
        Twins twins = new Twins(trial);
        twins.agree("shutdown extra", "reload extra");
        twins.supervisorctl("shutdown");
        daemon.awaitExit();
        twins.agree("status", "start run", "start", "pid", "version", "tail run", "fg run", "clear run", "shutdown",
                "reload",
                "avail", "reread", "update", "add run", "status nosuch").check();
    }

    @OnEachServer
    void reload(Trial trial) {
        Daemon daemon = start(trial);
        Twins twins = new Twins(trial);
        for (String client : List.of("supervisorctl", "stewardctl")) {
            String said = (client.equals("stewardctl") ? twins.stewardctl("reload")
                    : twins.supervisorctl("reload")).out();
            assertEquals("Restarted supervisord\n", said, client);
            Await.until("the daemon is back", daemon::answers);
            awaitAll(daemon);
        }
    }

    private static Twins ready(Trial trial) {
        start(trial);
        return new Twins(trial);
    }

    private static Daemon start(Trial trial) {
        Daemon daemon = trial.start(FLEET);
        awaitAll(daemon);
        return daemon;
    }

    /** All of them: one that has not become its program yet would lose the signal that stops it. */
    private static void awaitAll(Daemon daemon) {
        List.of("run", "g:m", "g:n", "nolog").forEach(daemon::awaitRunning);
    }
}
