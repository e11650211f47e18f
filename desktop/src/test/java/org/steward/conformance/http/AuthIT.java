package org.steward.conformance.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Address;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Http;
import org.steward.peer.HttpReply;
import org.steward.peer.Outcome;
import org.steward.peer.Rpc;

/** Basic authentication on both kinds of socket. */
class AuthIT {
    private static final String SERVERS = """
            [unix_http_server]
            file={dir}/s.sock
            username=user
            password=pass word
            [inet_http_server]
            port=127.0.0.1:{port}
            username=net
            password={SHA}9d4e1e23bd5b727046a9e3b4b7db57bd8d6ee684
            [rpcinterface:supervisor]
            supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
            [supervisord]
            logfile={dir}/main.log
            pidfile={dir}/main.pid
            [supervisorctl]
            serverurl=unix://{dir}/s.sock
            """;

    @OnEachServer
    void aPlainPasswordOpensTheUnixSocket(Trial trial) {
        Http http = Http.at(start(trial, "").unix());
        assertEquals(401, http.get("/RPC2").status());
        assertEquals(401, http.as("user", "wrong").post("/RPC2", "").status());
        assertEquals(401, http.as("other", "pass word").post("/RPC2", "").status());
        assertEquals("3.0", new Rpc(http.as("user", "pass word")).call("getAPIVersion"));
    }

    @OnEachServer
    void aHashedPasswordOpensTheTcpSocket(Trial trial) {
        Http http = Http.at(start(trial, "").inet());
        assertEquals(401, http.post("/RPC2", "").status());
        assertEquals(401, http.as("net", "{SHA}9d4e1e23bd5b727046a9e3b4b7db57bd8d6ee684").post("/RPC2", "").status());
        assertEquals("3.0", new Rpc(http.as("net", "pass")).call("getAPIVersion"));
    }

    @OnEachServer
    void aRefusalNamesTheRealm(Trial trial) {
        HttpReply reply = Http.at(start(trial, "").inet()).get("/");
        assertEquals(401, reply.status());
        assertEquals(Optional.of("Basic realm=\"default\""), reply.header("WWW-Authenticate"));
    }

    @OnEachServer
    void everyPathIsProtected(Trial trial) {
        Http http = Http.at(start(trial, "").inet());
        for (String path : new String[] {"/", "/mainlogtail", "/logtail/a", "/ok.html", "/nosuch"}) {
            assertEquals(401, http.get(path).status(), path);
        }
    }

    @OnEachServer
    void aMalformedHeaderIsRefused(Trial trial) {
        Address address = start(trial, "").inet();
        assertEquals(trial.expect(Difference.A_BROKEN_REQUEST_IS_ANSWERED, 500, 401),
                new Http(address, Optional.of("Basic !!!")).post("/RPC2", "").status());
        assertEquals(401, new Http(address, Optional.of("Bearer x")).post("/RPC2", "").status());
    }

    @OnEachServer
    void supervisorctlUsesItsConfiguredPassword(Trial trial) {
        Running running = start(trial, "username=user\npassword=pass word\n");
        Outcome outcome = running.daemon().ctl("pid");
        assertEquals(0, outcome.exit(), outcome.out());
        assertEquals(running.daemon().proc().pid() + "\n", outcome.out());
    }

    @OnEachServer
    void supervisorctlWithoutAPasswordIsRefused(Trial trial) {
        Outcome outcome = start(trial, "").daemon().ctl("pid");
        assertEquals(1, outcome.exit());
        assertEquals("Server requires authentication", outcome.lines().getFirst());
    }

    @OnEachServer
    void supervisorctlReachesTheTcpSocketByOption(Trial trial) {
        Running running = start(trial, "");
        Outcome outcome = running.daemon().ctl("-s", running.inet().serverUrl(), "-u", "net", "-p", "pass", "pid");
        assertEquals(0, outcome.exit(), outcome.out());
        assertEquals(running.daemon().proc().pid() + "\n", outcome.out());
    }

    private record Running(Daemon daemon, Address unix, Address inet) {
    }

    private static Running start(Trial trial, String supervisorctlKeys) {
        trial.box().file("s.conf", SERVERS + supervisorctlKeys);
        Daemon daemon = trial.launch(Map.of());
        Address.Inet inet = new Address.Inet(trial.box().port());
        Rpc rpc = new Rpc(Http.at(inet).as("net", "pass"));
        Await.until("the daemon answers", () -> {
            try {
                return rpc.answer("getAPIVersion").equals("3.0");
            } catch (UncheckedIOException e) {
                return false;
            }
        });
        return new Running(daemon, new Address.Unix(trial.box().path("s.sock")), inet);
    }
}
