package org.steward.desktop.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steward.client.ConfigChanges;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.desktop.palette.Fed;

/** What is made of the little that a stock supervisord tells. */
class StockPlanTest {

    private static ConfigInfo config(String group, String name, Map<String, Object> more) {
        Map<String, Object> members = new HashMap<>(Map.of("group", group, "name", name, "autostart", true,
                "command", "/bin/cat", "directory", "none"));
        members.putAll(more);
        return ConfigInfo.of(members);
    }

    private static UpdatePreview.Process only(UpdatePreview preview) {
        return preview.groups().getFirst().processes().getFirst();
    }

    private static ConfigChanges changed(String group) {
        return new ConfigChanges(List.of(), List.of(group), List.of());
    }

    private static Function<String, List<ConfigInfo>> before(ConfigInfo... values) {
        return group -> List.of(values);
    }

    @Test
    void aLogThatTheServerChoseAndGoesOnToChooseIsNoChange() {
        UpdatePreview preview = StockPlan.preview(changed("web"), before(config("web", "web", Map.of(
                "stdout_logfile", "/tmp/web-stdout---supervisor-4s6xx1ij.log", "stderr_logfile", "/var/log/web.log"))),
                List.of(config("web", "web", Map.of("command", "/bin/sh", "stdout_logfile", "auto", "stderr_logfile",
                        "auto"))), List.of(Fed.process("web", "web", ProcessState.RUNNING)));
        assertEquals(List.of("command", "stderr_logfile"),
                only(preview).keys().stream().map(UpdatePreview.Key::key).toList());
    }

    @Test
    void namesTheKeysThatDifferFromWhatWasReadBefore() {
        UpdatePreview preview = StockPlan.preview(changed("web"), before(config("web", "web", Map.of())),
                List.of(config("web", "web", Map.of("command", "/bin/sh", "directory", "/srv"))),
                List.of(Fed.process("web", "web", ProcessState.RUNNING)));
        assertEquals(List.of(new UpdatePreview.Key("command", "", "/bin/cat", "/bin/sh", false),
                new UpdatePreview.Key("directory", "", "", "/srv", false)), only(preview).keys());
        assertEquals(UpdateAction.RESTART, only(preview).action());
    }

    @Test
    void aDifferenceThatTheServerDoesNotTellHasNoKeys() {
        List<ConfigInfo> same = List.of(config("web", "web", Map.of()));
        UpdatePreview preview = StockPlan.preview(changed("web"), group -> same, same,
                List.of(Fed.process("web", "web", ProcessState.STOPPED)));
        assertEquals(UpdateChange.UNCHANGED, only(preview).change());
        assertTrue(only(preview).keys().isEmpty());
        assertEquals(UpdateAction.START, only(preview).action(), "adding the group starts what was stopped");
    }

    @Test
    void whatRunsAndIsNotToStartByItselfStops() {
        UpdatePreview preview = StockPlan.preview(changed("web"), before(),
                List.of(config("web", "web", Map.of("autostart", false))),
                List.of(Fed.process("web", "web", ProcessState.RUNNING)));
        assertEquals(UpdateAction.STOP, only(preview).action());
    }

    @Test
    void fewerProcessesOfAProgramStopThoseThatGo() {
        UpdatePreview preview = StockPlan.preview(changed("w"), before(), List.of(config("w", "w_0", Map.of())),
                List.of(Fed.process("w", "w_0", ProcessState.RUNNING), Fed.process("w", "w_1", ProcessState.RUNNING)));
        assertEquals(List.of("w_1 REMOVED STOP", "w_0 UNCHANGED RESTART"), preview.groups().getFirst().processes()
                .stream().map(each -> each.name() + " " + each.change() + " " + each.action()).toList());
    }

    @Test
    void whatComesStartsAndWhatGoesStops() {
        UpdatePreview preview = StockPlan.preview(new ConfigChanges(List.of("new"), List.of(), List.of("old")), before(),
                List.of(config("new", "new", Map.of())), List.of(Fed.process("old", "old", ProcessState.FATAL)));
        assertEquals(List.of(UpdateAction.START, UpdateAction.NONE), preview.groups().stream()
                .map(group -> group.processes().getFirst().action()).toList());
    }

    @Test
    void processesToWhichTheSameHappensAreOneBundle() {
        List<UpdatePreview.Process> workers = IntStream.range(0, 30).mapToObj(number -> only(StockPlan.preview(
                new ConfigChanges(List.of("w"), List.of(), List.of()), before(),
                List.of(config("w", "w_" + number, Map.of())), List.of()))).toList();
        List<Bundle> bundles = Bundle.of(new UpdatePreview.Group("w", UpdateChange.ADDED, List.of(), workers));
        assertEquals(1, bundles.size());
        assertEquals(30, bundles.getFirst().names().size());
    }
}
