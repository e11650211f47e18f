package org.steward.conformance.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.Rpc;

/** Changed files: reloadConfig, addProcessGroup, removeProcessGroup. */
class RereadIT {
    private static final String A = "[program:a]\ncommand=/bin/sleep 1000\nstartsecs=0\n";
    private static final String B = "[program:b]\ncommand=/bin/sleep 1000\nstartsecs=0\n";

    @OnEachServer
    void anUnchangedFileHasNoChanges(Trial trial) {
        Rpc rpc = trial.start(A).rpc();
        assertEquals(changes(List.of(), List.of(), List.of()), rpc.call("reloadConfig"));
    }

    @OnEachServer
    void addedChangedAndRemovedGroupsAreNamedAndLeftAlone(Trial trial) {
        Daemon daemon = trial.start(A + B);
        int a = daemon.awaitRunning("a");
        int b = daemon.awaitRunning("b");
        trial.configure("", A.replace("1000", "2000") + B.replace("b", "c"));
        assertEquals(changes(List.of("c"), List.of("a"), List.of("b")), daemon.rpc().call("reloadConfig"));
        assertEquals(a, daemon.rpc().pid("a"));
        assertEquals(b, daemon.rpc().pid("b"));
        assertEquals("10 BAD_NAME: c", daemon.rpc().answer("getProcessInfo", "c"));
    }

    @OnEachServer
    void anAddedGroupStarts(Trial trial) {
        Daemon daemon = trial.start(A);
        trial.configure("", A + B);
        assertEquals("10 BAD_NAME: b", daemon.rpc().answer("addProcessGroup", "b"));
        daemon.rpc().call("reloadConfig");
        assertEquals(true, daemon.rpc().answer("addProcessGroup", "b"));
        daemon.awaitRunning("b");
        assertEquals("90 ALREADY_ADDED: b", daemon.rpc().answer("addProcessGroup", "b"));
    }

    @OnEachServer
    void onlyAStoppedGroupCanBeRemoved(Trial trial) {
        Daemon daemon = trial.start(A);
        daemon.awaitRunning("a");
        assertEquals("91 STILL_RUNNING: a", daemon.rpc().answer("removeProcessGroup", "a"));
        daemon.rpc().call("stopProcess", "a");
        assertEquals(true, daemon.rpc().answer("removeProcessGroup", "a"));
        assertEquals("10 BAD_NAME: a", daemon.rpc().answer("removeProcessGroup", "a"));
        assertEquals(List.of(), daemon.rpc().all());
    }

    @OnEachServer
    void aBrokenFileIsAFaultAndChangesNothing(Trial trial) {
        Daemon daemon = trial.start(A);
        int pid = daemon.awaitRunning("a");
        trial.configure("", A + "[program:b]\n");
        assertEquals("92 CANT_REREAD: program section program:b does not specify a command in section 'program:b' "
                + "(file: '" + trial.box().path("s.conf") + "')", daemon.rpc().answer("reloadConfig"));
        assertEquals(pid, daemon.rpc().pid("a"));
    }

    @OnEachServer
    void everyKeyOfAProgramCounts(Trial trial) {
        Rpc rpc = trial.start(A).rpc();
        for (String key : List.of("priority=5", "startretries=9", "autorestart=true", "exitcodes=4", "stopsignal=INT",
                "stopwaitsecs=3", "stopasgroup=true", "umask=027", "directory=/tmp", "environment=A=\"1\"",
                "stdout_logfile=NONE\nstderr_logfile_backups=3", "redirect_stderr=true", "autostart=false")) {
            trial.configure("", A + key + "\n");
            assertEquals(changes(List.of(), List.of("a"), List.of()), rpc.call("reloadConfig"), key);
        }
        trial.configure("environment=B=\"2\"", A);
        assertEquals(changes(List.of(), List.of("a"), List.of()), rpc.call("reloadConfig"));
    }

    @OnEachServer
    void autoInsteadOfALogFileCounts(Trial trial) {
        Rpc rpc = trial.start(A + "stdout_logfile={dir}/a.out\n").rpc();
        trial.configure("", A + "stdout_logfile=AUTO\n");
        assertEquals(changes(List.of(), trial.expect(Difference.AUTO_CHANGES_ARE_NOTICED, List.of(), List.of("a")),
                List.of()), rpc.call("reloadConfig"));
    }

    @OnEachServer
    void whatReadsOnlyAtStartKeepsItsValue(Trial trial) {
        Rpc rpc = trial.start("identifier=first", A).rpc();
        trial.configure("identifier=second", A);
        rpc.call("reloadConfig");
        assertEquals(trial.expect(Difference.REREAD_LEAVES_THE_RUNNING_DAEMON_ALONE, "second", "first"),
                rpc.call("getIdentification"));
    }

    private static List<List<List<String>>> changes(List<String> added, List<String> changed, List<String> removed) {
        return List.of(List.of(added, changed, removed));
    }
}
