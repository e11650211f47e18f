package org.steward.conformance.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steward.conformance.Both;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.MainLog;

/** The daemon's own log. */
class MainLogIT {

    @OnEachServer
    void aLineHasTimeLevelAndText(Trial trial) {
        Daemon daemon = trial.start("");
        assertTrue(daemon.log().stream().allMatch(line -> line.matches(
                "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} (CRIT|ERRO|WARN|INFO) .*")),
                () -> String.join("\n", daemon.log()));
    }

    @OnEachServer
    void inTheForegroundItIsAlsoOnStandardOutput(Trial trial) {
        trial.start("");
        assertEquals(trial.box().read("main.log"), trial.box().read("stdout"));
    }

    @OnEachServer
    void silentKeepsStandardOutputEmpty(Trial trial) {
        trial.start("silent=true", "");
        assertEquals("", trial.box().read("stdout"));
    }

    @OnEachServer
    void theLevelDecidesWhatIsWritten(Trial trial) {
        Daemon daemon = trial.start("loglevel=warn", """
                [program:a]
                command=/bin/sleep 1000
                startsecs=0
                """);
        daemon.awaitRunning("a");
        assertTrue(daemon.log().stream().noneMatch(line -> line.contains(" INFO ")));
    }

    @OnEachServer
    void theTimesAreLocal(Trial trial) {
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        trial.configure("", "");
        LocalDate before = LocalDate.now(zone);
        trial.launch(Map.of("TZ", zone.getId())).awaitReady();
        String date = trial.box().read("main.log").substring(0, 11);
        // Midnight may pass meanwhile.
        assertTrue(List.of(before + " ", LocalDate.now(zone) + " ").contains(date), date);
    }

    @Test
    void aStartReadsTheSameOnBoth() {
        Both.agree(trial -> {
            trial.box().file("inc/a.conf", "[program:a]\ncommand=/bin/sleep 1000\nstartsecs=0\n");
            Daemon daemon = trial.start("""
                    [inet_http_server]
                    port=127.0.0.1:{port}
                    username=u
                    password=p
                    [include]
                    files=inc/*.conf none/*.conf
                    """);
            daemon.awaitRunning("a");
            daemon.awaitLog("success: a entered RUNNING");
            return lines(trial, daemon);
        });
    }

    @Test
    void warningsAboutLogsReadTheSameOnBoth() {
        Both.agree(trial -> {
            Daemon daemon = trial.start("""
                    [program:a]
                    command=/bin/sleep 1000
                    autostart=false
                    redirect_stderr=true
                    stderr_logfile={dir}/a.err
                    [program:b]
                    command=/bin/sleep 1000
                    autostart=false
                    stdout_logfile=syslog
                    [program:c]
                    command=/bin/sleep 1000
                    autostart=false
                    stdout_logfile=AUTO
                    stdout_logfile_maxbytes=0
                    """);
            return lines(trial, daemon);
        });
    }

    @Test
    void aLifeReadsTheSameOnBoth() {
        Both.agree(trial -> {
            trial.box().script("twice.sh", "[ -e {dir}/ran ] && exec sleep 1000\ntouch {dir}/ran\nexit 3\n");
            // Time enough for the first run to end too quickly on a busy machine as well.
            Daemon daemon = trial.start("""
                    [program:a]
                    command={dir}/twice.sh
                    startsecs=4
                    startretries=3
                    [program:b]
                    command=/bin/sleep 1000
                    autostart=false
                    startsecs=0
                    """);
            daemon.awaitRunning("a");
            daemon.awaitLog("success: a entered RUNNING");
            daemon.rpc().call("startProcess", "b");
            daemon.awaitRunning("b");
            daemon.rpc().call("signalProcess", "b", "KILL");
            daemon.awaitLog("exited: b");
            daemon.awaitRunning("b");
            daemon.rpc().call("stopProcess", "a");
            daemon.proc().signal("TERM");
            daemon.awaitExit();
            return lines(trial, daemon).stream().filter(line -> !line.contains("waiting for")).toList();
        });
    }

    @OnEachServer
    void atDebugChildOutputIsCopied(Trial trial) {
        trial.box().script("talk.sh", "echo hello\nexec sleep 1000\n");
        Daemon daemon = trial.start("loglevel=debug",
                "[program:a]\ncommand={dir}/talk.sh\nstartsecs=0\n");
        daemon.awaitLog("DEBG 'a' stdout output:");
        // The message has two lines, and a reader may see the first alone.
        daemon.awaitLog("hello");
        List<String> lines = new ArrayList<>(MainLog.normalised(daemon.log()));
        assertEquals("hello", lines.get(lines.indexOf("DEBG 'a' stdout output:") + 1));
    }

    @OnEachServer
    void atDebugUndecodableOutputIsTold(Trial trial) {
        trial.box().script("talk.sh", "printf '\\210\\n'\nexec sleep 1000\n");
        Daemon daemon = trial.start("loglevel=debug",
                "[program:a]\ncommand={dir}/talk.sh\nstartsecs=0\n");
        daemon.awaitLog("DEBG 'a' stdout output:");
        daemon.awaitLog("Undecodable: b'\\x88\\n'");
    }

    static List<String> lines(Trial trial, Daemon daemon) {
        return MainLog.normalised(daemon.log()).stream()
                .map(line -> line.replace(trial.box().dir().toString(), "{dir}")).toList();
    }
}
