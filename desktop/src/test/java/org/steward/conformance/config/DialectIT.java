package org.steward.conformance.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Rpc;

/** Comments, continuations, includes and expansions, seen in what the daemon makes of them. */
class DialectIT {

    @OnEachServer
    void commentsDelimitersAndCaseAreForgiving(Trial trial) {
        assertEquals("/bin/echo one;two#three 3", only(trial, """
                ; a comment
                [program:x] ; trailing
                COMMAND : /bin/echo one;two#three 3 ; the rest is a comment
                  # an indented comment
                autostart = FALSE # also a comment
                unknown_key = ignored
                """).get("command"));
    }

    @OnEachServer
    void aDeeperLineContinuesTheValue(Trial trial) {
        assertEquals("/bin/echo a\nb\nc=d", only(trial, """
                [program:x]
                command=/bin/echo a
                  b
                  ; dropped
                  c=d
                autostart=false
                """).get("command"));
    }

    @OnEachServer
    void laterDuplicatesWin(Trial trial) {
        Map<String, Object> info = only(trial, """
                [program:x]
                command=/bin/one
                startsecs=5
                startsecs=6
                [program:x]
                command=/bin/two
                autostart=false
                """);
        assertEquals("/bin/two", info.get("command"));
        assertEquals(6, info.get("startsecs"));
        assertEquals(false, info.get("autostart"));
    }

    @OnEachServer
    void theSectionDefaultFillsInWhatAProgramDoesNotSay(Trial trial) {
        // Without [rpcinterface:supervisor], to whose factory supervisord would pass the defaults, and fail.
        trial.box().file("s.conf", """
                [DEFAULT]
                startsecs=0
                [supervisord]
                logfile={dir}/main.log
                pidfile={dir}/main.pid
                childlogdir={dir}
                [program:x]
                command=/bin/sleep 1000
                """);
        Daemon daemon = trial.launch(Map.of());
        daemon.awaitLog("INFO success: x entered RUNNING state, process has stayed up for > than 0 seconds");
    }

    @OnEachServer
    void includedFilesAreReadInOrderAndMerge(Trial trial) {
        trial.box().file("inc/20.conf", "[program:x]\nstartsecs=20\ndirectory=%(here)s\n");
        trial.box().file("inc/10.conf", "[program:x]\nstartsecs=10\nstartretries=10\n[include]\nfiles=deeper/*\n");
        trial.box().file("inc/deeper/1.conf", "[program:deeper]\ncommand=/bin/cat\n");
        trial.box().file("inc/.hidden.conf", "[program:hidden]\ncommand=/bin/cat\n");
        trial.box().file("other/z.conf", "[program:x]\nautostart=false\n");
        Map<String, Object> info = only(trial, """
                [program:x]
                command=/bin/cat
                startsecs=1
                [include]
                files = inc/*.conf
                        {dir}/other/z.conf
                """);
        assertEquals(20, info.get("startsecs"));
        assertEquals(10, info.get("startretries"));
        assertEquals(trial.box().path("inc").toString(), info.get("directory"));
        String log = trial.box().read("main.log");
        assertTrue(log.contains("INFO Included extra file \"" + trial.box().path("inc/10.conf")
                + "\" during parsing"), log);
    }

    @OnEachServer
    void anIncludeThatMatchesNothingWarns(Trial trial) {
        trial.start("[include]\nfiles=none/*.conf\n");
        assertTrue(trial.box().read("main.log").contains("WARN No file matches via include \""
                + trial.box().path("none/*.conf") + "\""), trial.box().read("main.log"));
    }

    @OnEachServer
    void expansionsKnowNameNumberPlaceAndEnvironment(Trial trial) {
        trial.configure("environment=GIVEN=\"in the file\"", """
                [program:x]
                command=/bin/echo %(program_name)s %(group_name)s %(process_num)03d %(numprocs)d %(here)s \
                %(ENV_OUTER)s %(ENV_GIVEN)s %(ENV_OWN)s 100%%
                environment=OWN="mine"
                process_name=%(program_name)s-%(process_num)d
                autostart=false
                [group:g]
                programs=x
                """);
        Daemon daemon = trial.launch(Map.of("OUTER", "from outside")).awaitReady();
        assertEquals("/bin/echo x g 000 1 " + trial.box().dir() + " from outside in the file mine 100%",
                first(daemon.rpc()).get("command"));
        assertEquals("x-0", first(daemon.rpc()).get("name"));
    }

    @OnEachServer
    void quotedEnvironmentValuesKeepTheirCharacters(Trial trial) {
        trial.box().script("env.sh", "printf '%s|' \"$A\" \"$B\" \"$C\" \"$D\" > {dir}/env.tmp\n"
                + "mv {dir}/env.tmp {dir}/env.txt\nexec sleep 1000\n");
        trial.start("""
                [program:x]
                command={dir}/env.sh
                startsecs=0
                environment=A="a,b=c;d",B='say "x" now',C=plain/path-1.2:3,D="100%%",
                """);
        Await.until("the environment is written", () -> trial.box().exists("env.txt"));
        assertEquals("a,b=c;d|say \"x\" now|plain/path-1.2:3|100%|", trial.box().read("env.txt"));
    }

    @OnEachServer
    void commandsAreSplitLikeAShellWould(Trial trial) {
        trial.box().script("args.sh", "printf '%s|' \"$@\" > {dir}/args.tmp\nmv {dir}/args.tmp {dir}/args.txt\n"
                + "exec sleep 1000\n");
        trial.start("""
                [program:x]
                command={dir}/args.sh 'single $HOME' "double \\"q\\"" back\\ slash "" a'b'c *
                startsecs=0
                """);
        Await.until("the arguments are written", () -> trial.box().exists("args.txt"));
        assertEquals("single $HOME|double \"q\"|back slash||abc|*|", trial.box().read("args.txt"));
    }

    private static Map<String, Object> only(Trial trial, String sections) {
        Rpc rpc = trial.start(sections).rpc();
        assertEquals(1, ((List<?>) rpc.call("getAllConfigInfo")).size());
        return first(rpc);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Rpc rpc) {
        return (Map<String, Object>) ((List<?>) rpc.call("getAllConfigInfo")).getFirst();
    }
}
