package org.steward.conformance.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Rpc;

/** Methods about the daemon itself. */
class ServerMethodsIT {

    @OnEachServer
    void theDaemonIntroducesItself(Trial trial) {
        Daemon daemon = trial.start("identifier=blue", "");
        Rpc rpc = daemon.rpc();
        assertEquals("3.0", rpc.call("getAPIVersion"));
        assertEquals("3.0", rpc.call("getVersion"));
        assertEquals("blue", rpc.call("getIdentification"));
        assertEquals(Map.of("statecode", 1, "statename", "RUNNING"), rpc.call("getState"));
        assertEquals((int) daemon.proc().pid(), rpc.call("getPID"));
    }

    @OnEachServer
    void theVersionIsOneThatClientsCanCompare(Trial trial) {
        String version = (String) trial.start("").rpc().call("getSupervisorVersion");
        assertTrue(version.matches("\\d+\\.\\d+\\.\\d+"), version);
        assertEquals(trial.expect(Difference.VERSION, "4.2", "4.3"), version.substring(0, 3));
    }

    @OnEachServer
    void readLogAndClearLogWorkOnTheMainLog(Trial trial) {
        Daemon daemon = trial.start("");
        String log = trial.box().read("main.log");
        assertEquals(log, daemon.rpc().call("readLog", 0, 0));
        assertEquals(log.substring(3, 10), daemon.rpc().call("readMainLog", 3, 7));
        assertEquals(log.substring(log.length() - 5), daemon.rpc().call("readLog", -5, 0));
        assertEquals("3 BAD_ARGUMENTS", daemon.rpc().answer("readLog", 0, -1));
        assertEquals(true, daemon.rpc().call("clearLog"));
        assertEquals("", daemon.rpc().call("readLog", 0, 0));
    }


    @OnEachServer
    void readLogWithoutAFileIsNoFile(Trial trial) {
        Daemon daemon = trial.start("");
        assertTrue(trial.box().path("main.log").toFile().delete());
        assertEquals("20 NO_FILE: " + trial.box().path("main.log"), daemon.rpc().answer("readLog", 0, 0));
        assertEquals("20 NO_FILE", daemon.rpc().answer("clearLog"));
    }

    @OnEachServer
    void shutdownAnswersAndThenEnds(Trial trial) {
        Daemon daemon = trial.start("[program:a]\ncommand=/bin/sleep 1000\nstartsecs=0\n");
        daemon.awaitRunning("a");
        assertEquals(true, daemon.rpc().call("shutdown"));
        assertEquals(0, daemon.awaitExit());
        assertFalse(trial.box().exists("s.sock"));
        assertFalse(trial.box().exists("main.pid"));
    }

    @OnEachServer
    void duringShutdownMethodsAnswerShutdownState(Trial trial) {
        // It ends when all has been asked.
        trial.box().script("slow.sh", "trap 'until [ -e {dir}/asked ]; do sleep 0.1; done; exit 0' TERM\necho up\n"
                + "while :; do sleep 0.1; done\n");
        Daemon daemon = trial.start("""
                [program:a]
                command={dir}/slow.sh
                startsecs=0
                stopwaitsecs=60
                stdout_logfile={dir}/a.out
                """);
        Await.until("the trap is set", () -> trial.box().read("a.out").equals("up\n"));
        daemon.rpc().call("shutdown");
        for (String method : List.of("getState", "getAPIVersion", "getSupervisorVersion", "getAllProcessInfo",
                "shutdown", "restart", "reloadConfig", "getAllConfigInfo", "stopAllProcesses", "getPID")) {
            assertEquals("6 SHUTDOWN_STATE", daemon.rpc().answer(method), method);
        }
        assertEquals("6 SHUTDOWN_STATE", daemon.rpc().answer("startProcess", "a"));
        trial.box().file("asked", "");
        assertEquals(0, daemon.awaitExit());
    }

    @OnEachServer
    void restartStartsEverythingAnew(Trial trial) {
        Daemon daemon = trial.start("[program:a]\ncommand=/bin/sleep 1000\nstartsecs=0\n");
        int pid = daemon.awaitRunning("a");
        int self = (Integer) daemon.rpc().call("getPID");
        trial.configure("identifier=second", "[program:b]\ncommand=/bin/sleep 1000\nstartsecs=0\n");
        assertEquals(true, daemon.rpc().call("restart"));
        Await.until("the new life answers",
                () -> daemon.answers() && daemon.rpc().answer("getIdentification").equals("second"));
        daemon.awaitRunning("b");
        assertEquals(self, daemon.rpc().call("getPID"));
        assertEquals("10 BAD_NAME: a", daemon.rpc().answer("getProcessInfo", "a"));
        assertFalse(new org.steward.peer.Proc(pid).alive());
    }

    @OnEachServer
    void withoutTheFactoryThereIsNoSupervisorNamespace(Trial trial) {
        trial.box().file("s.conf", "[unix_http_server]\nfile={dir}/s.sock\n[supervisord]\nlogfile={dir}/main.log\n"
                + "pidfile={dir}/main.pid\n");
        Daemon daemon = trial.launch(Map.of());
        daemon.awaitListening();
        assertEquals("1 UNKNOWN_METHOD", daemon.rpc().answer("getState"));
        assertTrue(((List<?>) daemon.rpc().call("system.listMethods")).contains("system.multicall"));
    }
}
