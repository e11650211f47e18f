package org.steward.conformance.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steward.conformance.Both;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.Rpc;

/** Introspection and multicall. */
class SystemMethodsIT {

    @Test
    void theSameMethodsAreListedWithTheSameSignatures() {
        Both.agree(trial -> {
            Rpc rpc = trial.start("").rpc();
            List<String> seen = new ArrayList<>();
            for (Object method : (List<?>) rpc.call("system.listMethods")) {
                if (!((String) method).startsWith("steward.")) {
                    seen.add(method + " " + rpc.answer("system.methodSignature", method));
                }
            }
            seen.add(rpc.answer("system.methodSignature", "no.such").toString());
            seen.add(rpc.answer("system.methodHelp", "no.such").toString());
            return seen;
        });
    }

    @OnEachServer
    void theListIsSorted(Trial trial) {
        List<?> methods = (List<?>) trial.start("").rpc().call("system.listMethods");
        assertEquals(methods.stream().map(String.class::cast).sorted().toList(), methods);
    }

    @OnEachServer
    void everyMethodHasHelp(Trial trial) {
        Rpc rpc = trial.start("").rpc();
        for (Object method : (List<?>) rpc.call("system.listMethods")) {
            assertFalse(((String) rpc.call("system.methodHelp", method)).isBlank(), method::toString);
        }
    }

    @OnEachServer
    void aMulticallAnswersBareValuesAndFaultStructs(Trial trial) {
        Rpc rpc = trial.start("[program:a]\ncommand=/bin/cat\nstartsecs=0\nautostart=false\n").rpc();
        assertEquals(List.of("3.0", Map.of("faultCode", 10, "faultString", "BAD_NAME: b"), true),
                rpc.call("system.multicall", List.of(
                        call("supervisor.getAPIVersion"),
                        call("supervisor.getProcessInfo", "b"),
                        call("supervisor.startProcess", "a"))));
        assertEquals("RUNNING", rpc.state("a"));
        assertEquals(List.of(), rpc.call("system.multicall", List.of()));
    }

    @OnEachServer
    void aMulticallWaitsForEachCallBeforeTheNext(Trial trial) {
        Daemon daemon = trial.start("[program:a]\ncommand=/bin/cat\nstartsecs=0\n");
        // The program itself: a stop signal before its exec is lost, and the stop takes ten seconds.
        daemon.awaitRunning("a");
        Rpc rpc = daemon.rpc();
        assertEquals(List.of(true, true), rpc.call("system.multicall", List.of(
                call("supervisor.stopProcess", "a"), call("supervisor.startProcess", "a"))));
        assertEquals("RUNNING", rpc.state("a"));
    }

    @OnEachServer
    void aMulticallCannotNestAndNeedsNames(Trial trial) {
        Rpc rpc = trial.start("").rpc();
        List<?> answer = (List<?>) rpc.call("system.multicall", List.of(
                call("system.multicall", List.of()), Map.of("params", List.of()), call("supervisor.nosuch"),
                Map.of("methodName", "supervisor.getAPIVersion")));
        assertEquals(2, ((Map<?, ?>) answer.get(0)).get("faultCode"));
        assertTrue(answer.get(0).toString().contains("Recursive system.multicall forbidden"), answer::toString);
        assertEquals(2, ((Map<?, ?>) answer.get(1)).get("faultCode"));
        assertEquals(Map.of("faultCode", 1, "faultString", "UNKNOWN_METHOD"), answer.get(2));
        assertEquals("3.0", answer.get(3));
    }

    private static Map<String, Object> call(String method, Object... params) {
        return Map.of("methodName", method, "params", List.of(params));
    }
}
