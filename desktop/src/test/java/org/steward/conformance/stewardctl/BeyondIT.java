package org.steward.conformance.stewardctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Outcome;

/** What stewardctl can do beyond supervisorctl, on both servers. */
class BeyondIT {
    private static final String FLEET = """
            [inet_http_server]
            port=127.0.0.1:{port}
            username=joe
            password=se cret
            [program:web]
            command=/bin/cat
            process_name=%(program_name)s_%(process_num)d
            numprocs=3
            startsecs=0
            autostart=false
            [program:slow]
            command=/bin/cat
            startsecs=1
            autostart=false
            [program:bad]
            command=/no/such/thing
            autostart=false
            startretries=0
            [program:worker]
            command=/bin/cat
            startsecs=0
            """;

    @OnEachServer
    void patternsParallelAndRolling(Trial trial) {
        Twins twins = ready(trial);
        assertEquals("web:web_0: started\nweb:web_1: started\nweb:web_2: started\n", sorted(twins.stewardctl(
                "start --parallel web*")));
        assertEquals("web:web_1: stopped\n", twins.stewardctl("stop web:*_[1]").out());
        assertEquals("web:web_1: ERROR (not running)\nweb:web_1: started\nweb:web_2: stopped\nweb:web_2: started\n",
                twins.stewardctl("restart --rolling web:*_[12]").out());
        Outcome broken = twins.stewardctl("restart --rolling web:web_0 bad worker");
        assertEquals("web:web_0: stopped\nweb:web_0: started\nbad: ERROR (not running)\nbad: ERROR (no such file)\n",
                broken.out());
        assertEquals("stewardctl: rolling restart ended at bad; not restarted: worker\n", broken.err());
        assertEquals(1, broken.exit());
        assertEquals("nosuch: ERROR (no such process)\nworker: started\nworker: stopped\n", sorted(twins.stewardctl(
                "restart --parallel worker nosuch")));
    }

    @OnEachServer
    void waiting(Trial trial) {
        Twins twins = ready(trial);
        assertEquals("worker: running\n", twins.stewardctl("wait worker").out());
        Outcome late = twins.stewardctl("wait slow worker --for running --timeout 200ms");
        assertEquals("slow: still STOPPED\nworker: running\n", late.out());
        assertEquals(1, late.exit());
        assertEquals("slow: stopped\n", twins.stewardctl("wait slow --for=stopped").out());
        assertEquals(4, twins.stewardctl("wait nosuch").exit());
        assertEquals(2, twins.stewardctl("wait").exit());
        assertEquals(2, twins.stewardctl("wait worker --for dancing").exit());
    }

    @OnEachServer
    void json(Trial trial) {
        Twins twins = ready(trial);
        Outcome status = twins.stewardctl("status --json worker nosuch");
        assertEquals(4, status.exit());
        List<String> lines = status.lines();
        String server = trial.box().fill("{\"server\": \"unix://{dir}/s.sock\", ");
        assertEquals("[", lines.get(0));
        assertTrue(status.out().contains(server + "\"message\": \"nosuch: ERROR (no such process)\"}"), status.out());
        assertTrue(status.out().contains(server + "\"name\": \"worker\", \"group\": \"worker\", \"process\":"
                + " \"worker\","
                + " \"state\": \"RUNNING\", \"pid\": "), status.out());
        assertTrue(twins.stewardctl("avail --json").out().contains("\"name\": \"bad\", \"group\": \"bad\", \"process\":"
                + " \"bad\", \"inuse\": true, \"autostart\": false, \"group_prio\": 999"));
        assertEquals("[]\n", twins.stewardctl("reread --json").out());
        assertTrue(twins.run(Twins.STEWARDCTL, "-c {dir}/s.conf --json version", Map.of(), "").out()
                .startsWith("[\n  " + server + "\"version\": \"4."));
    }

    @OnEachServer
    void namedServersAndPasswords(Trial trial) {
        Twins twins = ready(trial);
        trial.box().file("secret", "se cret\nanother line\n");
        trial.box().file("steward/servers.toml", """
                [servers.file]
                url = "http://127.0.0.1:{port}"
                username = "joe"
                password_file = "{dir}/secret" # a comment
                tags = ["tcp"]
                [servers.socket]
                url = 'unix://{dir}/s.sock'
                tags = ["local", "x"]
                """);
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", trial.box().dir().toString(), "SECRET", "se cret");
        Outcome all = twins.run(Twins.STEWARDCTL, "-s @all pid nosuch", environment, "");
        assertEquals("file     No such process nosuch\nsocket   No such process nosuch\n", all.out());
        assertEquals(1, all.exit());
        for (String options : List.of("-s file", "-s @tcp", "-s http://127.0.0.1:{port} -u joe --password-file"
                + " {dir}/secret",
                "-s http://127.0.0.1:{port} -u joe --password-env SECRET")) {
            assertTrue(twins.run(Twins.STEWARDCTL, options + " status worker", environment,
                    "").out().startsWith("worker  "),
                    options);
        }
        for (String options : List.of("-s nosuch", "-s @nosuch", "-s file --password-env NOSUCH",
                "-s file --password-file"
                + " {dir}/nosuch")) {
            Outcome wrong = twins.run(Twins.STEWARDCTL, options + " status", environment, "");
            assertEquals(2, wrong.exit(), options);
            assertEquals(2, wrong.err().lines().count(), wrong.err());
        }
        Outcome refused = twins.run(Twins.STEWARDCTL, "-s http://127.0.0.1:{port} -u joe -p wrong status", environment,
                "");
        assertEquals(1, refused.exit());
        assertTrue(refused.out().startsWith("Server requires authentication\nerror: http://127.0.0.1:"), refused.out());
    }

    private static String sorted(Outcome outcome) {
        return String.join("\n", outcome.lines().stream().sorted().toList()) + "\n";
    }

    private static Twins ready(Trial trial) {
        trial.start(FLEET).awaitRunning("worker");
        return new Twins(trial);
    }
}
