package org.steward.desktop.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steward.desktop.update.FakeSource.group;
import static org.steward.desktop.update.FakeSource.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.steward.client.RpcFault;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.transport.TransportException;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.text.Messages;

/** What is asked of a server to update it, and what is said about each group. */
class UpdateRunTest {

    private static final UpdatePreview.Group NEW = group("new", UpdateChange.ADDED, UpdateAction.START);
    private static final UpdatePreview.Group CHANGED =
            group("web", UpdateChange.CHANGED, UpdateAction.RESTART, key("command", "old", "new"));
    private static final UpdatePreview.Group GONE = group("old", UpdateChange.REMOVED, UpdateAction.STOP);

    private final FakeSource source = new FakeSource(NEW, CHANGED, GONE);
    private final List<ItemResult> results = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private boolean cancelsAfterFirst;

    private Optional<Plan> apply(UpdatePreview.Group... groups) throws RpcFault, TransportException {
        return new UpdateRun(source, new UpdateWords("box", Messages.in(Locale.ENGLISH)), cancelled::get,
                new UpdateRun.Progress() {
                    @Override
                    public void begins(String group) {
                        // Only the end counts here.
                    }

                    @Override
                    public void ended(ItemResult result) {
                        results.add(result);
                        cancelled.compareAndSet(false, cancelsAfterFirst);
                    }
                }).apply(List.of(groups));
    }

    private List<String> outcomes() {
        return results.stream().map(result -> result.name() + " " + result.outcome()).toList();
    }

    @Test
    void groupsGoBeforeOthersChangeAndOthersCome() throws Exception {
        assertTrue(apply(NEW, CHANGED, GONE).isEmpty());
        assertEquals(List.of("preview", "files", "stop old", "remove old", "stop web", "remove web", "add web",
                "add new"), source.asked);
        assertEquals(List.of("old DONE", "web DONE", "new DONE"), outcomes());
    }

    @Test
    void whatIsNotAskedForIsLeftAlone() throws Exception {
        apply(NEW);
        assertEquals(List.of("preview", "files", "add new"), source.asked);
    }

    @Test
    void nothingIsDoneWhenTheFilesHaveChangedSinceTheyWereLookedAt() throws Exception {
        source.plan = FakeSource.plan(group("web", UpdateChange.CHANGED, UpdateAction.RESTART,
                key("command", "old", "newer")));
        assertEquals(Optional.of(source.plan), apply(CHANGED));
        assertEquals(List.of("preview"), source.asked);
    }

    @Test
    void aProcessThatHasEndedMeanwhileIsNoOtherUpdate() throws Exception {
        source.plan = FakeSource.plan(group("web", UpdateChange.CHANGED, UpdateAction.START,
                key("command", "old", "new")));
        assertTrue(apply(CHANGED).isEmpty());
        assertEquals(List.of("web DONE"), outcomes());
    }

    @Test
    void whatSomebodyElseHasUpdatedIsUpToDate() throws Exception {
        source.plan = FakeSource.plan(NEW);
        apply(CHANGED, NEW);
        assertEquals(List.of("web ALREADY", "new DONE"), outcomes());
    }

    @Test
    void aGroupThatDoesNotStopStaysAsItIs() throws Exception {
        source.stops.put("web", List.of(FakeSource.status("stuck", Fault.FAILED)));
        apply(CHANGED);
        assertFalse(source.asked.contains("remove web"));
        assertEquals("web was left as it is, because this did not stop: stuck (FAILED). Look at its log, then try again.",
                results.getFirst().sentence());
    }

    @Test
    void aGroupThatIsTakenOutAndNotInAgainIsSaidToBeGone() throws Exception {
        source.faults.put("add web", new RpcFault(Fault.BAD_NAME.code(), "BAD_NAME: web"));
        apply(CHANGED);
        assertEquals("web was taken out of service, but not taken in again: “BAD_NAME: web”."
                + " Look again and apply it once more.", results.getFirst().sentence());
    }

    @Test
    void aServerThatGoesLeavesTheRestUntried() throws Exception {
        source.goneAt = Optional.of("stop web");
        apply(GONE, CHANGED, NEW);
        assertEquals(List.of("old DONE", "web FAILED", "new FAILED"), outcomes());
        assertFalse(source.asked.contains("add new"));
    }

    @Test
    void cancelledIsWhatHasNotBegun() throws Exception {
        cancelsAfterFirst = true;
        apply(GONE, CHANGED, NEW);
        assertEquals(List.of("old DONE", "web CANCELLED", "new CANCELLED"), outcomes());
        assertEquals(Outcome.CANCELLED, results.getLast().outcome());
    }
}
