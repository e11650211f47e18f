package org.steward.desktop.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.Job;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;

/** How far an action on many has come is seen while it is under way. */
class BulkProgressIT {

    private static final int MANY = 60;

    /** Half of it is up seconds before the other half, also where so many forks or a look at them take seconds. */
    private static final String GROUP = """
            [group:all]
            programs=quick,slow

            [program:quick]
            command=/bin/sleep 1000
            process_name=%(program_name)s_%(process_num)02d
            numprocs=30
            autostart=false
            startsecs=1

            [program:slow]
            command=/bin/sleep 1000
            process_name=%(program_name)s_%(process_num)02d
            numprocs=30
            autostart=false
            startsecs=8
            """;

    private static String programs() {
        return IntStream.range(0, MANY).mapToObj("""
                [program:p%d]
                command=/bin/sleep 1000
                autostart=false
                startsecs=1
                """::formatted).collect(Collectors.joining());
    }

    private static List<Integer> progressOf(Trial trial, String config) {
        trial.start(config);
        List<Integer> seen = new CopyOnWriteArrayList<>();
        try (Rig rig = new Rig()) {
            Server server = rig.server(ServerProfile.of("box", "unix://" + trial.box().path("s.sock")));
            List<ProcessRef> all = rig.all(server, MANY);
            rig.on(() -> {
                rig.runner.run(new ProcessAction.Start(), all);
                // In the same turn: later the job may be over.
                Job job = rig.log.running().getFirst();
                return job.progressProperty().subscribe(now -> seen.add(now.intValue()));
            });
            Entry entry = rig.entry("the entry", Entry::byPerson);
            assertEquals(MANY, entry.items().size());
        }
        return seen;
    }

    private static void assertGrew(List<Integer> seen) {
        assertEquals(seen.stream().sorted().toList(), seen, "it never goes back");
        assertEquals(MANY, seen.getLast(), seen::toString);
    }

    /** The server answers once, when all are up: what is seen before comes from the states. */
    @OnEachServer
    void ofAWholeGroup(Trial trial) {
        List<Integer> seen = progressOf(trial, GROUP);
        assertGrew(seen);
        assertTrue(seen.contains(MANY / 2), seen::toString);
    }

    /** The server answers for each. */
    @OnEachServer
    void ofManyPrograms(Trial trial) {
        List<Integer> seen = progressOf(trial, programs());
        assertGrew(seen);
        assertTrue(seen.stream().anyMatch(count -> count > 0 && count < MANY), seen::toString);
    }
}
