package org.steward.conformance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Proc;

/** What a child inherits, as {@code /proc} and the child itself see it. */
class ChildAttributesIT {

    @OnEachServer
    void threeDescriptorsAndNothingElse(Trial trial) {
        Proc child = sleeper(trial, "");
        // The dynamic loader opens and closes the libraries first; what is inherited stays.
        Await.until("descriptors 0, 1 and 2 alone", () -> child.descriptors().equals(List.of(0, 1, 2)));
    }

    @OnEachServer
    void aProcessGroupOfItsOwnInTheDaemonsSession(Trial trial) {
        Daemon daemon = trial.start("[program:a]\ncommand=/bin/sleep 1000\nstartsecs=0\n");
        Proc child = new Proc(daemon.awaitRunning("a"));
        assertEquals(child.pid(), child.stat(5));
        assertEquals(daemon.proc().stat(6), child.stat(6));
        assertEquals(daemon.proc().pid(), child.stat(4));
    }

    @OnEachServer
    void noSignalIsBlocked(Trial trial) {
        assertEquals("0000000000000000", sleeper(trial, "").status("SigBlk"));
    }

    @OnEachServer
    void signalsHaveTheirDefaultDisposition(Trial trial) {
        // SIGPIPE and SIGXFSZ. Signals above 31 are the C library's own.
        long ignored = Long.parseUnsignedLong(sleeper(trial, "").status("SigIgn"), 16) & 0x7fff_ffff;
        assertEquals(trial.expect(Difference.CHILDREN_GET_DEFAULT_SIGPIPE, 1L << 12 | 1L << 24, 0L), ignored);
    }

    @OnEachServer
    void theDirectoryIsTheConfiguredOne(Trial trial) {
        assertEquals(trial.box().directory("work"), sleeper(trial, "directory={dir}/work").cwd());
    }

    @OnEachServer
    void withoutADirectoryItIsTheDaemons(Trial trial) {
        assertEquals(trial.box().dir(), sleeper(trial, "").cwd());
    }

    @OnEachServer
    void theUmaskIsTheConfiguredOne(Trial trial) {
        assertEquals("0027", sleeper(trial, "umask=027").status("Umask"));
    }

    @OnEachServer
    void aConfiguredUserIsTakenOn(Trial trial) {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can change the user");
        Proc child = sleeper(trial, "user=nobody");
        assertEquals("65534\t65534\t65534\t65534", child.status("Uid"));
        assertEquals("65534\t65534\t65534\t65534", child.status("Gid"));
    }

    @OnEachServer
    void theEnvironmentNamesTheProcessAndTheServer(Trial trial) {
        trial.box().script("env.sh", "env | sort > {dir}/env.tmp\nmv {dir}/env.tmp {dir}/env.txt\nexec sleep 1000\n");
        trial.configure("environment=GLOBAL=\"one\",SHARED=\"daemon\"", """
                [program:a]
                command={dir}/env.sh
                startsecs=0
                process_name=proc
                environment=SHARED="program",QUOTED='a, b="c" %%d',EMPTY=""
                """);
        trial.launch(Map.of("INHERITED", "50% of it", "SHARED", "shell")).awaitReady();
        Await.until("the environment is written", () -> trial.box().exists("env.txt"));
        List<String> env = trial.box().read("env.txt").lines()
                .filter(line -> line.matches("(SUPERVISOR_|GLOBAL|SHARED|QUOTED|EMPTY|INHERITED|HOME|PWD|SHLVL|_=).*"))
                .filter(line -> !line.startsWith("PWD="))
                .toList();
        assertEquals(List.of("EMPTY=", "GLOBAL=one", "HOME=/tmp", "INHERITED=50% of it", "QUOTED=a, b=\"c\" %d",
                "SHARED=program", "SUPERVISOR_ENABLED=1", "SUPERVISOR_GROUP_NAME=a",
                "SUPERVISOR_PROCESS_NAME=proc", "SUPERVISOR_SERVER_URL=unix://" + trial.box().path("s.sock")), env);
    }

    @OnEachServer
    void theServerUrlCanBeOverridden(Trial trial) {
        trial.box().script("env.sh", "echo $SUPERVISOR_SERVER_URL > {dir}/env.tmp\nmv {dir}/env.tmp {dir}/env.txt\n"
                + "exec sleep 1000\n");
        trial.start("[program:a]\ncommand={dir}/env.sh\nstartsecs=0\nserverurl=http://example.org:1\n");
        Await.until("the environment is written", () -> trial.box().exists("env.txt"));
        assertEquals("http://example.org:1\n", trial.box().read("env.txt"));
    }

    @OnEachServer
    void standardInputIsAPipeFromTheDaemon(Trial trial) {
        Daemon daemon = trial.start("""
                [program:a]
                command=/bin/cat
                startsecs=0
                stdout_logfile={dir}/a.log
                """);
        daemon.awaitRunning("a");
        assertEquals(true, daemon.rpc().call("sendProcessStdin", "a", "grüße\n"));
        Await.until("cat has answered", () -> trial.box().read("a.log").equals("grüße\n"));
    }

    private static Proc sleeper(Trial trial, String keys) {
        Daemon daemon = trial.start("[program:a]\ncommand=/bin/sleep 1000\nstartsecs=0\n" + keys + "\n");
        return new Proc(daemon.awaitRunning("a"));
    }
}
