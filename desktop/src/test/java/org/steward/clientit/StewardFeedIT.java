package org.steward.clientit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.steward.client.SupervisorClient;
import org.steward.client.connection.Capability;
import org.steward.client.protocol.CpuShare;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ResourceSample;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Daemon;
import org.steward.peer.Server;

/** What only stewardd tells, and that supervisord is known not to. */
class StewardFeedIT {

    private static final String PROGRAMS = """
            [program:web]
            command=/bin/cat
            startsecs=0
            [program:spin]
            command=/bin/sh -c "while :; do :; done"
            startsecs=0
            autostart=false
            [program:sick]
            command=/bin/sh -c "exit 9"
            startsecs=0
            autorestart=false
            """;

    private static SupervisorClient client(Trial trial) {
        return new SupervisorClient(
                Endpoint.parse("unix://" + trial.box().path("s.sock")), TransportOptions.defaults());
    }

    private static void onlyStewardd(Trial trial) {
        assumeTrue(trial.server() == Server.STEWARDD, "supervisord has no steward.*");
    }

    private static List<HistoryEvent> history(SupervisorClient client, String name) {
        try {
            return client.steward().getHistory(name, 0, 1000).events();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean has(List<HistoryEvent> events, HistoryKind kind) {
        return events.stream().anyMatch(event -> event.kind() == kind);
    }

    @OnEachServer
    void theServerSaysWhatItOffers(Trial trial) throws Exception {
        trial.start(PROGRAMS);
        try (SupervisorClient client = client(trial)) {
            Set<Capability> offered = Capability.of((List<?>) client.call("system.listMethods"));
            assertEquals(trial.server() == Server.STEWARDD ? EnumSet.allOf(Capability.class) : Set.of(), offered);
        }
    }

    @OnEachServer
    void historySurvivesADaemonThatIsKilled(Trial trial) throws Exception {
        onlyStewardd(trial);
        Daemon daemon = trial.start(PROGRAMS);
        try (SupervisorClient client = client(trial)) {
            Await.until("sick has exited", () -> has(history(client, "sick"), HistoryKind.EXITED));
            // Sick may have ended before web was started.
            Await.until("web was started", () -> has(history(client, "web"), HistoryKind.STARTED));
            // What has been told is on disk already.
            daemon.kill();
        }
        trial.restart();
        try (SupervisorClient client = client(trial)) {
            Await.until("sick has exited again", () -> history(client, "sick").stream()
                    .filter(event -> event.kind() == HistoryKind.EXITED && event.code() == 9).count() == 2);
            Await.until("web was started again", () -> history(client, "web").size() >= 4);
            List<HistoryEvent> web = history(client, "web");
            assertEquals(List.of(HistoryKind.DAEMON_STARTED, HistoryKind.STARTED, HistoryKind.DAEMON_STARTED,
                    HistoryKind.STARTED), web.stream().map(HistoryEvent::kind).toList());
            assertNotEquals(web.get(1).pid(), web.get(3).pid());
            assertTrue(web.get(1).sequence() < web.get(2).sequence());
        }
    }

    @OnEachServer
    void aBusyProcessIsSeenToBe(Trial trial) throws Exception {
        onlyStewardd(trial);
        // Both are in the first sample: the daemon may answer before it has started web.
        trial.start(PROGRAMS).awaitRunning("web");
        try (SupervisorClient client = client(trial)) {
            client.startProcess("spin", true);
            ResourceSample first = client.steward().getResources();
            // On a machine with much to do the busiest process gets a small share.
            Await.until("spin is busy and web is not", () -> {
                try {
                    ResourceSample second = client.steward().getResources();
                    return CpuShare.between(first, second).getOrDefault(new Namespec("spin", "spin"), 0.0) > 2
                            && CpuShare.between(first, second).getOrDefault(new Namespec("web", "web"), 100.0) < 1;
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @OnEachServer
    void oneOfTwoChangedGroupsCanBeUpdated(Trial trial) throws Exception {
        onlyStewardd(trial);
        Daemon daemon = trial.start(PROGRAMS);
        try (SupervisorClient client = client(trial)) {
            int web = daemon.awaitRunning("web");
            client.startProcess("spin", true);
            int spin = client.getProcessInfo("spin").pid();
            trial.configure("", PROGRAMS.replace("/bin/cat", "/bin/cat -u").replace("while :", "while true"));
            UpdatePreview preview = client.steward().previewUpdate();
            assertEquals(List.of("spin STOP", "web RESTART"), preview.groups().stream()
                    .map(g -> g.name() + " " + g.processes().getFirst().action()).sorted().toList());
            assertEquals("/bin/cat -u", preview.groups().stream().filter(g -> g.name().equals("web")).findFirst()
                    .orElseThrow().processes().getFirst().keys().getFirst().after());
            client.reloadConfig();
            client.stopProcessGroup("web", true);
            client.removeProcessGroup("web");
            client.addProcessGroup("web");
            assertNotEquals(web, daemon.awaitRunning("web"));
            assertEquals(spin, client.getProcessInfo("spin").pid());
            List<UpdatePreview.Group> left = client.steward().previewUpdate().groups();
            assertEquals(List.of("spin"), left.stream().map(UpdatePreview.Group::name).toList());
            assertEquals(UpdateAction.STOP, left.getFirst().processes().getFirst().action());
            assertEquals("/bin/cat -u", client.steward().getEffectiveConfig("web").getFirst().value());
        }
    }
}
