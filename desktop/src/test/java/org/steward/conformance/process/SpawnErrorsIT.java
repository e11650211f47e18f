package org.steward.conformance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Rpc;

/** A program that cannot be executed: the text in spawnerr and the log, the fault of a start. */
class SpawnErrorsIT {

    @OnEachServer
    void eachCauseHasItsText(Trial trial) {
        trial.box().file("plain.txt", "no program\n");
        trial.box().directory("folder");
        Daemon daemon = trial.start("""
                [program:missing]
                command=/no/such/thing
                startretries=0
                [program:unfound]
                command=nosuchcommand --flag
                startretries=0
                [program:folder]
                command={dir}/folder
                startretries=0
                [program:plain]
                command={dir}/plain.txt
                startretries=0
                [program:quote]
                command=/bin/echo "a
                startretries=0
                [program:cwd]
                command=/bin/sleep 1000
                directory={dir}/nosuch
                startsecs=10
                startretries=0
                stderr_logfile={dir}/cwd.err
                [program:fine]
                command=/bin/sleep 1000
                startsecs=0
                """);
        Rpc rpc = daemon.rpc();
        fatal(daemon, "missing", "can't find command '/no/such/thing'");
        fatal(daemon, "unfound", "can't find command 'nosuchcommand'");
        fatal(daemon, "folder", "command at '{dir}/folder' is a directory");
        fatal(daemon, "plain", "command at '{dir}/plain.txt' is not executable");
        fatal(daemon, "quote", "can't parse command '/bin/echo \"a': No closing quotation");
        fatal(daemon, "cwd", "Exited too quickly (process log may have details)");
        assertEquals("supervisor: couldn't chdir to " + trial.box().path("nosuch") + ": ENOENT\n"
                + "supervisor: child process was not spawned\n", trial.box().read("cwd.err"));
        daemon.awaitLog("WARN exited: cwd (exit status 127; not expected)");
        daemon.awaitLog("INFO spawnerr: can't find command '/no/such/thing'");
        daemon.awaitLog("INFO gave up: missing entered FATAL state, too many start retries too quickly");
        // The last in the line may still be about to be started.
        rpc.awaitState("fine", "RUNNING");
    }

    @OnEachServer
    void aStartAnswersWithTheCause(Trial trial) {
        trial.box().file("plain.txt", "no program\n");
        Rpc rpc = trial.start("""
                [program:missing]
                command=/no/such/thing
                autostart=false
                [program:plain]
                command={dir}/plain.txt
                autostart=false
                """).rpc();
        assertEquals("20 NO_FILE: can't find command '/no/such/thing'", rpc.answer("startProcess", "missing"));
        assertEquals("21 NOT_EXECUTABLE: command at '" + trial.box().path("plain.txt") + "' is not executable",
                rpc.answer("startProcess", "plain"));
        assertEquals("STOPPED", rpc.state("missing"));
    }

    @OnEachServer
    void aFileThatIsNoProgramFailsInTheChild(Trial trial) {
        trial.box().bytes("noexec", "\u0001\u0002 not a program\n".getBytes());
        trial.box().path("noexec").toFile().setExecutable(true, false);
        Daemon daemon = trial.start("""
                [program:a]
                command={dir}/noexec
                startsecs=10
                startretries=0
                stderr_logfile={dir}/a.err
                """);
        daemon.rpc().awaitState("a", "FATAL");
        assertEquals("supervisor: couldn't exec " + trial.box().path("noexec") + ": ENOEXEC\n"
                + "supervisor: child process was not spawned\n", trial.box().read("a.err"));
        daemon.awaitLog("WARN exited: a (exit status 127; not expected)");
    }

    @OnEachServer
    void theSearchTakesTheProgramsOwnPath(Trial trial) {
        trial.box().script("bin/mine", "echo found > {dir}/found\nexec sleep 1000\n");
        Daemon daemon = trial.start("""
                [program:a]
                command=mine
                startsecs=0
                environment=PATH="{dir}/bin:/usr/bin:/bin"
                """);
        daemon.rpc().awaitState("a", "RUNNING");
        Await.until("it ran", () -> trial.box().read("found").equals("found\n"));
    }

    @OnEachServer
    void aFileThatCannotRunDoesNotHideTheNextInThePath(Trial trial) {
        trial.box().file("first/mine", "not a program\n");
        trial.box().script("second/mine", "exec sleep 1000\n");
        Daemon daemon = trial.start("""
                [program:a]
                command=mine
                startsecs=0
                startretries=0
                environment=PATH="{dir}/first:{dir}/second:/usr/bin:/bin"
                """);
        daemon.rpc().awaitState("a", trial.expect(Difference.LOOKUP_SKIPS_WHAT_CANNOT_RUN, "FATAL", "RUNNING"));
    }

    @OnEachServer
    void aRelativeCommandIsLookedForWhereItRuns(Trial trial) {
        trial.box().script("work/mine", "exec sleep 1000\n");
        Daemon daemon = trial.start("""
                [program:a]
                command=./mine
                startsecs=0
                startretries=0
                directory={dir}/work
                """);
        daemon.rpc().awaitState("a",
                trial.expect(Difference.RELATIVE_COMMANDS_RUN_WHERE_CHECKED, "FATAL", "RUNNING"));
    }

    private static void fatal(Daemon daemon, String name, String spawnerr) {
        daemon.rpc().awaitState(name, "FATAL");
        assertEquals(daemon.box().fill(spawnerr), daemon.rpc().info(name).get("spawnerr"));
        assertEquals(daemon.box().fill(spawnerr), daemon.rpc().info(name).get("description"));
    }
}
