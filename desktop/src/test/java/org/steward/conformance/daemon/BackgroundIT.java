package org.steward.conformance.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Address;
import org.steward.peer.Await;
import org.steward.peer.Command;
import org.steward.peer.Daemon;
import org.steward.peer.Http;
import org.steward.peer.Outcome;
import org.steward.peer.Proc;
import org.steward.peer.Rpc;
import org.steward.peer.Server;

/** Into the background, the pidfile, and as the first process of a container. */
class BackgroundIT {

    @OnEachServer
    void withoutNodaemonItGoesIntoTheBackground(Trial trial) {
        trial.configure("directory=/tmp\numask=027", "[program:a]\ncommand=/bin/sleep 1000\nstartsecs=0\n");
        Outcome outcome = trial.run("-c", trial.box().path("s.conf").toString());
        assertEquals(0, outcome.exit(), outcome.err());
        Await.until("there is a pidfile", () -> trial.box().read("main.pid").endsWith("\n"));
        Proc daemon = new Proc(Long.parseLong(trial.box().read("main.pid").strip()));
        try {
            Rpc rpc = new Rpc(Http.at(new Address.Unix(trial.box().path("s.sock"))));
            Await.until("a is running", () -> trial.box().exists("s.sock") && rpc.state("a").equals("RUNNING"));
            assertEquals((int) daemon.pid(), rpc.call("getPID"));
            assertEquals(daemon.pid(), daemon.stat(6), "leads its own session");
            assertEquals("0027", daemon.status("Umask"));
            assertEquals(Path.of("/tmp").toAbsolutePath(), daemon.cwd());
            for (int fd = 0; fd < 3; fd++) {
                assertEquals(Path.of("/dev/null"), daemon.descriptor(fd));
            }
            assertTrue(trial.box().read("main.log").contains("INFO daemonizing the supervisord process"));
            assertTrue(trial.box().read("main.log").contains("INFO supervisord started with pid " + daemon.pid()));
        } finally {
            daemon.signal("TERM");
            Await.until("the daemon has ended", () -> !daemon.alive());
        }
        assertFalse(trial.box().exists("main.pid"));
    }

    @OnEachServer
    void itGoesIntoTheBackgroundWithoutStandardDescriptorsToo(Trial trial) {
        assumeTrue(trial.server() == Server.STEWARDD, "supervisord says it is up and dies");
        trial.configure("", "");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$0\" \"$@\" <&- >&- 2>&-"));
        command.addAll(trial.server().command(List.of("-c", trial.box().path("s.conf").toString())));
        assertEquals(0, Command.run(trial.box().path("."), command).exit());
        Proc daemon = new Proc(Long.parseLong(trial.box().read("main.pid").strip()));
        try {
            assertTrue(daemon.alive());
        } finally {
            daemon.signal("TERM");
            Await.until("the daemon has ended", () -> !daemon.alive());
        }
    }

    @OnEachServer
    void thePidfileHoldsThePidWhileItRuns(Trial trial) {
        trial.box().file("main.pid", "999999999 stale\n");
        Daemon daemon = trial.start("");
        Await.until("the pidfile is new",
                () -> trial.box().read("main.pid").equals(daemon.proc().pid() + "\n"));
    }

    @OnEachServer
    void anUnwritablePidfileIsOnlyTold(Trial trial) {
        trial.configure("", "");
        Daemon daemon = trial.restart("-j", trial.box().directory("folder").toString());
        daemon.awaitLog("CRIT could not write pidfile " + trial.box().path("folder"));
        assertTrue(daemon.answers());
    }

    @OnEachServer
    void aPidfileOnAFullDiskIsOnlyTold(Trial trial) throws IOException {
        Path full = Files.createSymbolicLink(trial.box().path("full.pid"), Path.of("/dev/full"));
        trial.configure("", "");
        Daemon daemon = trial.restart("-j", full.toString());
        daemon.awaitLog("CRIT could not write pidfile " + full);
        assertTrue(daemon.answers());
    }

    @OnEachServer
    void aDeviceForAPidfileIsNotRemoved(Trial trial) throws IOException {
        Path none = Files.createSymbolicLink(trial.box().path("none.pid"), Path.of("/dev/null"));
        trial.configure("", "");
        Daemon daemon = trial.restart("-j", none.toString());
        daemon.proc().signal("TERM");
        daemon.awaitExit();
        assertEquals(trial.server() == Server.STEWARDD, Files.isSymbolicLink(none));
    }

    @OnEachServer
    void minfdsRaiseTheLimitOfOpenFiles(Trial trial) throws IOException {
        trial.configure("minfds=700", "");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -Sn 300; exec \"$0\" \"$@\""));
        command.addAll(trial.server().command(List.of("-n", "-c", trial.box().path("s.conf").toString())));
        Daemon daemon = trial.keep(Daemon.launch(trial.box(), Map.of(), command)).awaitReady();
        String limits = Files.readString(Path.of("/proc", Long.toString(daemon.proc().pid()), "limits"));
        assertTrue(limits.lines().anyMatch(line -> line.matches("Max open files +700 .*")), limits);
    }

    @OnEachServer
    void asTheFirstProcessItReapsOrphans(Trial trial) {
        List<String> unshare = List.of("unshare", "--pid", "--fork", "--mount-proc");
        List<String> probe = new ArrayList<>(unshare);
        probe.add("true");
        assumeTrue(Path.of("/usr/bin/unshare").toFile().canExecute()
                && Command.run(trial.box().dir(), probe).exit() == 0, "no new PID namespace can be made here");
        trial.box().script("orphan.sh", "(exec sleep 0.2) &\nexit 0\n");
        trial.configure("", "[program:a]\ncommand={dir}/orphan.sh\nstartsecs=0\n");
        List<String> command = new ArrayList<>(unshare);
        command.addAll(trial.server().command(List.of("-n", "-c", trial.box().path("s.conf").toString())));
        Daemon daemon = trial.keep(Daemon.launch(trial.box(), Map.of(), command)).awaitReady();
        assertEquals(1, daemon.rpc().call("getPID"));
        daemon.rpc().awaitState("a", "EXITED");
        daemon.awaitLog("INFO reaped unknown pid {pid} (exit status 0)");
        assertEquals(true, daemon.rpc().call("shutdown"));
        assertEquals(0, daemon.awaitExit());
    }
}
