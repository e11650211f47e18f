package org.steward.clientit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.steward.client.connection.Link;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.Server;

/** A connection through the life of a daemon. */
class ConnectionIT {

    private static final String PROGRAMS = """
            [program:web]
            command=/bin/sleep 1000
            startsecs=0
            [program:db]
            command=/bin/sleep 1000
            startsecs=0
            autostart=false
            """;

    private static Watched watch(Trial trial) {
        return new Watched("unix://" + trial.box().path("s.sock"), TransportOptions.defaults());
    }

    @OnEachServer
    void changesAreSeenAndNothingElseMoves(Trial trial) throws Exception {
        Daemon daemon = trial.start(PROGRAMS);
        try (Watched watched = watch(trial)) {
            ProcessInfo web = watched.awaitState("web", ProcessState.RUNNING);
            Snapshot first = watched.connection().snapshot();
            assertEquals(trial.server() == Server.STEWARDD, first.server().orElseThrow().hasFeed());
            assertEquals(watched.connection().client().getSupervisorVersion(), first.server().orElseThrow().version());
            daemon.rpc().call("startProcess", "db", false);
            watched.awaitState("db", ProcessState.RUNNING);
            // Until it has become its program, supervisord's child loses the signal that stops it.
            daemon.awaitRunning("db");
            watched.connection().client().stopProcess("db", false);
            watched.connection().expectChange();
            watched.awaitState("db", ProcessState.STOPPED);
            assertSame(web, watched.connection().snapshot().process("web").orElseThrow());
        }
    }

    @OnEachServer
    void groupsComeAndGo(Trial trial) throws Exception {
        Daemon daemon = trial.start(PROGRAMS);
        try (Watched watched = watch(trial)) {
            watched.awaitState("db", ProcessState.STOPPED);
            daemon.rpc().call("removeProcessGroup", "db");
            watched.await("db is gone", snapshot -> snapshot.process("db").isEmpty());
            daemon.rpc().call("addProcessGroup", "db");
            watched.awaitState("db", ProcessState.STOPPED);
        }
    }

    @OnEachServer
    void aDaemonThatIsKilledAndStartedAgainIsFound(Trial trial) throws Exception {
        Daemon daemon = trial.start(PROGRAMS);
        try (Watched watched = watch(trial)) {
            int pid = watched.awaitState("web", ProcessState.RUNNING).pid();
            daemon.kill();
            Snapshot gone = watched.await("unreachable", s -> s.link() instanceof Link.Unreachable);
            assertEquals(FailureLayer.STALE_SOCKET, gone.link().failure().orElseThrow().layer());
            assertEquals(2, gone.processes().size(), "what was known is still there");
            trial.restart();
            assertNotEquals(pid, watched.awaitState("web", ProcessState.RUNNING).pid());
        }
    }

    @OnEachServer
    void aRestartOverRpcIsLivedThrough(Trial trial) throws Exception {
        trial.start(PROGRAMS);
        try (Watched watched = watch(trial)) {
            int pid = watched.awaitState("web", ProcessState.RUNNING).pid();
            watched.connection().client().restart();
            watched.await("another web", s -> s.link().isLive() && s.process("web")
                    .filter(web -> web.state() == ProcessState.RUNNING && web.pid() != pid).isPresent());
        }
    }

    @OnEachServer
    void aDaemonThatHangsIsStaleUntilItGoesOn(Trial trial) throws Exception {
        Daemon daemon = trial.start(PROGRAMS);
        try (Watched watched = watch(trial)) {
            watched.awaitState("web", ProcessState.RUNNING);
            daemon.proc().signal("STOP");
            try {
                Snapshot stale = watched.await("stale", s -> s.link().failure().isPresent());
                assertInstanceOf(Link.Stale.class, stale.link());
                assertEquals(FailureLayer.TIMEOUT, stale.link().failure().orElseThrow().layer());
            } finally {
                daemon.proc().signal("CONT");
            }
            watched.awaitLive();
        }
    }

    @OnEachServer
    void wrongCredentialsAreNamed(Trial trial) throws Exception {
        trial.start("""
                [inet_http_server]
                port=127.0.0.1:{port}
                username=ann
                password=right
                """ + PROGRAMS);
        String url = "http://127.0.0.1:" + trial.box().port();
        for (TransportOptions options : List.of(TransportOptions.defaults(),
                TransportOptions.defaults().withCredentials(new Credentials("ann", "wrong")))) {
            try (Watched watched = new Watched(url, options)) {
                // On a busy machine an answer may be late first, which is another failure.
                Snapshot refused = watched.await("refused for the credentials", s -> s.link().failure()
                        .filter(failure -> failure.layer() == FailureLayer.CREDENTIALS).isPresent());
                assertInstanceOf(Link.Unreachable.class, refused.link());
            }
        }
        try (Watched watched = new Watched(url,
                TransportOptions.defaults().withCredentials(new Credentials("ann", "right")))) {
            assertTrue(watched.awaitLive().server().isPresent());
        }
    }

    @OnEachServer
    void aServerThatComesLaterIsFound(Trial trial) throws Exception {
        trial.present();
        trial.configure("", PROGRAMS);
        try (Watched watched = watch(trial)) {
            Snapshot absent = watched.await("absent", s -> s.link().failure().isPresent());
            assertEquals(FailureLayer.NO_SUCH_SOCKET, absent.link().failure().orElseThrow().layer());
            trial.restart();
            watched.awaitState("web", ProcessState.RUNNING);
        }
    }
}
