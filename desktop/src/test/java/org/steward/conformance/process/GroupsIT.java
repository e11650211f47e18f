package org.steward.conformance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.MainLog;
import org.steward.peer.Rpc;

/** Groups, numprocs, and the order in which processes start and stop. */
class GroupsIT {
    private static final String FLEET = """
            [program:late]
            command=/bin/sleep 1000
            startsecs=0
            priority=20
            [program:early]
            command=/bin/sleep 1000
            startsecs=0
            priority=5
            [program:b]
            command=/bin/sleep 1000
            startsecs=0
            [program:a]
            command=/bin/sleep 1000
            startsecs=0
            [group:pair]
            programs=b,a
            priority=10
            """;

    @OnEachServer
    void numprocsMakeOneGroupOfNumberedProcesses(Trial trial) {
        Rpc rpc = trial.start("""
                [program:w]
                command=/bin/sleep 1000
                process_name=%(program_name)s_%(process_num)02d
                numprocs=3
                numprocs_start=7
                startsecs=0
                """).rpc();
        assertEquals(List.of("w:w_07", "w:w_08", "w:w_09"), names(rpc.all()));
    }

    @OnEachServer
    void membersOfAGroupLeaveTheirOwn(Trial trial) {
        Daemon daemon = trial.start(FLEET);
        assertEquals(List.of("early:early", "late:late", "pair:a", "pair:b"), names(daemon.rpc().all()));
        assertEquals("10 BAD_NAME: a", daemon.rpc().answer("getProcessInfo", "a"));
        assertEquals("10 BAD_NAME: pair:*", daemon.rpc().answer("getProcessInfo", "pair:*"));
    }

    @OnEachServer
    void groupsStartInOrderOfPriorityAndStopInReverse(Trial trial) {
        Daemon daemon = trial.start(FLEET);
        for (String name : List.of("early", "late", "pair:a", "pair:b")) {
            daemon.awaitRunning(name);
        }
        assertEquals(List.of("early", "b", "a", "late"), named(daemon, "INFO spawned: '(.*)' with pid .*"));
        daemon.proc().signal("TERM");
        daemon.awaitExit();
        List<String> stopped = named(daemon, "WARN stopped: (.*) \\(terminated by SIGTERM\\)");
        assertEquals("late", stopped.getFirst());
        assertEquals("early", stopped.getLast());
    }

    @OnEachServer
    void aGroupStartsAndStopsWithOneCall(Trial trial) {
        Daemon daemon = trial.start(FLEET);
        for (String name : List.of("early", "late", "pair:a", "pair:b")) {
            daemon.awaitRunning(name);
        }
        Rpc rpc = daemon.rpc();
        assertEquals(List.of("pair:a 80 OK", "pair:b 80 OK"), statuses(rpc.call("stopProcessGroup", "pair")));
        assertEquals(List.of(), statuses(rpc.call("stopProcessGroup", "pair")));
        assertEquals("RUNNING", rpc.state("early"));
        assertEquals(List.of("pair:a 80 OK", "pair:b 80 OK"), statuses(rpc.call("startProcess", "pair:*")));
        // The programs themselves: a stop signal before their exec is lost, and the stop takes ten seconds.
        daemon.awaitRunning("pair:a");
        daemon.awaitRunning("pair:b");
        assertEquals(List.of("pair:a 80 OK", "pair:b 80 OK"), statuses(rpc.call("signalProcess", "pair:", "CONT")));
        assertEquals(List.of("early:early 80 OK", "late:late 80 OK", "pair:a 80 OK", "pair:b 80 OK"),
                statuses(rpc.call("stopAllProcesses")));
        assertEquals(List.of("early:early 80 OK", "late:late 80 OK", "pair:a 80 OK", "pair:b 80 OK"),
                statuses(rpc.call("startAllProcesses")));
        assertEquals("10 BAD_NAME: nosuch", rpc.answer("startProcessGroup", "nosuch"));
    }

    @OnEachServer
    void aGroupCallTellsWhichMembersFailed(Trial trial) {
        Rpc rpc = trial.start("""
                [program:good]
                command=/bin/sleep 1000
                startsecs=0
                autostart=false
                [program:gone]
                command=/no/such/thing
                autostart=false
                [group:g]
                programs=good,gone
                """).rpc();
        assertEquals(List.of("g:gone 20 NO_FILE: can't find command '/no/such/thing'", "g:good 80 OK"),
                statuses(rpc.call("startProcessGroup", "g")));
        assertEquals(List.of("g:good 11 BAD_SIGNAL: NOSUCH"),
                statuses(rpc.call("signalProcessGroup", "g", "NOSUCH")));
    }

    @OnEachServer
    void thePriorityOfAProgramCountsInsideItsGroup(Trial trial) {
        Daemon daemon = trial.start(FLEET.replace("[program:a]", "[program:a]\npriority=1"));
        daemon.awaitRunning("pair:a");
        daemon.awaitRunning("pair:b");
        assertEquals(trial.expect(Difference.GROUP_MEMBERS_START_BY_PRIORITY, List.of("b", "a"), List.of("a", "b")),
                named(daemon, "INFO spawned: '([ab])' with pid .*"));
    }

    @OnEachServer
    void anEmptyGroupIsAllowed(Trial trial) {
        Rpc rpc = trial.start("[group:empty]\nprograms=\n").rpc();
        assertEquals(List.of(), rpc.all());
        assertEquals(List.of(), rpc.call("startProcessGroup", "empty"));
    }

    static List<String> names(List<Map<String, Object>> infos) {
        return infos.stream().map(info -> info.get("group") + ":" + info.get("name")).toList();
    }

    /** Entries come in the order of completion, which is not part of the contract: sorted. */
    private static List<String> statuses(Object answer) {
        return ((List<?>) answer).stream().map(entry -> (Map<?, ?>) entry)
                .map(entry -> entry.get("group") + ":" + entry.get("name") + " " + entry.get("status") + " "
                        + entry.get("description"))
                .sorted().toList();
    }

    private static List<String> named(Daemon daemon, String pattern) {
        return MainLog.normalised(daemon.log()).stream().filter(line -> line.matches(pattern))
                .map(line -> line.replaceFirst(pattern, "$1")).toList();
    }
}
