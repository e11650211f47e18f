package org.steward.conformance.rpc;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.conformance.Both;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.Rpc;

/** Every method with good and bad arguments: results and faults are the same on both servers. */
class FaultsIT {
    /** A program may be stopped before its exec, when supervisord's copy loses the signal: then SIGKILL comes soon. */
    private static final String FLEET = """
            [program:run]
            command=/bin/cat
            startsecs=0
            stopwaitsecs=2
            stdout_logfile={dir}/run.out
            redirect_stderr=true
            [program:off]
            command=/bin/cat
            stopwaitsecs=2
            autostart=false
            startsecs=0
            stdout_logfile=NONE
            stderr_logfile=NONE
            [program:bad]
            command=/no/such/thing
            startretries=0
            [program:m]
            command=/bin/cat
            stopwaitsecs=2
            startsecs=0
            [program:n]
            command=/bin/cat
            stopwaitsecs=2
            autostart=false
            [group:g]
            programs=m,n
            """;

    private static final List<String> NAMES = List.of("run", "run:run", "run:*", "run:", "off", "bad", "g", "g:*",
            "g:m", "g:n", "m", "nosuch", "nosuch:*", "g:nosuch", "", ":", "a:b:c", "*");

    @Test
    void namesInEveryMethodThatTakesOne() {
        Both.agree(trial -> {
            Rpc rpc = ready(trial);
            List<String> seen = new ArrayList<>();
            for (String name : NAMES) {
                for (String method : List.of("getProcessInfo", "stopProcess", "startProcess", "startProcess",
                        "startProcessGroup", "stopProcessGroup", "clearProcessLogs", "clearProcessLog",
                        "addProcessGroup", "removeProcessGroup")) {
                    ask(seen, trial, rpc, method, name);
                }
                ask(seen, trial, rpc, "startProcess", name, false);
                ask(seen, trial, rpc, "signalProcess", name, "CONT");
                ask(seen, trial, rpc, "signalProcessGroup", name, "CONT");
                ask(seen, trial, rpc, "sendProcessStdin", name, "x\n");
                ask(seen, trial, rpc, "readProcessStdoutLog", name, 0, 0);
                ask(seen, trial, rpc, "readProcessStderrLog", name, 0, 0);
                ask(seen, trial, rpc, "tailProcessStdoutLog", name, 0, 0);
                ask(seen, trial, rpc, "tailProcessStderrLog", name, 0, 0);
            }
            return seen;
        });
    }

    @Test
    void signalsByNameAndNumber() {
        Both.agree(trial -> {
            Rpc rpc = ready(trial);
            List<String> seen = new ArrayList<>();
            for (Object signal : List.of("CONT", "cont", "SIGCONT", "sigcont", "18", " 18", "0", "99", "-1", "FOO", "",
                    "SIG", "1.5", 18, 99)) {
                ask(seen, trial, rpc, "signalProcess", "run", signal);
                ask(seen, trial, rpc, "signalProcess", "off", signal);
                ask(seen, trial, rpc, "signalProcessGroup", "g", signal);
                ask(seen, trial, rpc, "signalAllProcesses", signal);
            }
            return seen;
        });
    }

    @Test
    void wrongArgumentCountsAndTypes() {
        Both.agree(trial -> {
            Rpc rpc = ready(trial);
            List<String> seen = new ArrayList<>();
            for (String method : List.of("getState", "getAPIVersion", "getPID", "getAllProcessInfo", "reloadConfig",
                    "clearLog", "stopAllProcesses", "clearAllProcessLogs", "getAllConfigInfo", "getIdentification")) {
                ask(seen, trial, rpc, method, "surplus", "more");
            }
            for (String method : List.of("getProcessInfo", "startProcess", "stopProcess", "signalProcess", "readLog",
                    "sendProcessStdin", "readProcessStdoutLog", "tailProcessStdoutLog", "addProcessGroup",
                    "removeProcessGroup", "clearProcessLogs", "sendRemoteCommEvent", "startProcessGroup",
                    "signalAllProcesses", "system.methodHelp", "system.methodSignature", "system.multicall")) {
                ask(seen, trial, rpc, method);
                ask(seen, trial, rpc, method, "run", true, 3, "too many");
            }
            ask(seen, trial, rpc, "sendProcessStdin", "run", 5);
            ask(seen, trial, rpc, "readLog", -1, -1);
            ask(seen, trial, rpc, "sendRemoteCommEvent", "type", "data");
            return seen;
        });
    }

    @Test
    void methodNames() {
        Both.agree(trial -> {
            Rpc rpc = ready(trial);
            List<String> seen = new ArrayList<>();
            for (String method : List.of("supervisor.nosuch", "nosuch.getState", "supervisor._update",
                    "supervisor.getState.more", "system.nosuch", ".getState", "supervisor.", "system.__class__",
                    "supervisor.supervisord", "supervisor.GETSTATE")) {
                ask(seen, trial, rpc, method);
            }
            return seen;
        });
    }

    private static Rpc ready(Trial trial) {
        Daemon daemon = trial.start(FLEET);
        daemon.awaitRunning("run");
        daemon.awaitRunning("g:m");
        daemon.rpc().awaitState("bad", "FATAL");
        return daemon.rpc();
    }

    private static void ask(List<String> seen, Trial trial, Rpc rpc, String method, Object... params) {
        Object answer;
        try {
            answer = Answers.stable(rpc.answer(method, params));
        } catch (AssertionError httpStatus) {
            answer = httpStatus.getMessage().lines().findFirst().orElse("").replaceAll(": <.*", "");
        }
        seen.add(method + List.of(params) + " -> " + answer.toString().replace(trial.box().dir().toString(), "{dir}"));
    }
}
