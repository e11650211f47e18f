package org.steward.desktop.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Job;
import org.steward.desktop.processes.FedServer;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.text.Messages;
import org.steward.peer.Await;

/** How far an action on many has come, while its answers are still to come and as they come. */
class ProgressTest {

    private static final int MANY = 200;

    private final FedServer box = new FedServer("box", Runnable::run);
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final List<ProcessRef> all = IntStream.range(0, MANY).mapToObj(i -> box.ref("web", "w" + i)).toList();
    private final List<Runnable> later = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final ActivityLog log = new ActivityLog(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @BeforeEach
    void nothingRuns() {
        runs(0);
    }

    @AfterEach
    void close() {
        box.close();
    }

    /** Has the server say that so many run. */
    private void runs(int number) {
        List<ProcessInfo> processes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            processes.add(FedServer.process("web", "w" + i, i < number ? ProcessState.RUNNING : ProcessState.STOPPED));
        }
        box.says(processes);
        now = now.plus(Duration.ofSeconds(1));
    }

    private ActionRun begin(ProcessAction action) {
        PendingMarks pending = new PendingMarks();
        pending.set(all);
        return new ActionRun(action, all, log, messages, pending, later::add, again -> { });
    }

    private Job job() {
        return log.running().getFirst();
    }

    private List<ProcessResult> done(ProcessAction action, List<ProcessRef> some) {
        OutcomeWords words = new OutcomeWords(action, "box", messages);
        return some.stream().map(ref -> new ProcessResult(ref, words.done(ref.shown()))).toList();
    }

    @Test
    void whatTheServerShowsAsWishedCountsBeforeTheGroupIsAnswered() {
        ActionRun run = begin(new ProcessAction.Start());
        Job job = job();
        runs(70);
        assertEquals(70, job.progressProperty().get());
        assertEquals(0, job.doneProperty().get(), "what became of them is not known yet");
        runs(150);
        assertEquals(150, job.progressProperty().get());
        run.arrived(done(new ProcessAction.Start(), all));
        assertEquals(MANY, job.progressProperty().get());
        assertTrue(log.running().isEmpty());
    }

    @Test
    void whatIsAnsweredAndStillSeenIsCountedOnce() {
        ActionRun run = begin(new ProcessAction.Start());
        runs(50);
        run.arrived(done(new ProcessAction.Start(), all.subList(0, 60)));
        assertEquals(60, job().progressProperty().get());
        runs(80);
        assertEquals(80, job().progressProperty().get());
        runs(10);
        assertEquals(80, job().progressProperty().get(), "it never goes back");
    }

    @Test
    void aStopIsSeenByWhatRunsNoMore() {
        runs(MANY);
        begin(new ProcessAction.Stop());
        assertEquals(0, job().progressProperty().get());
        runs(120);
        assertEquals(80, job().progressProperty().get());
    }

    @Test
    void itIsLookedAtTenTimesASecondAtMost() {
        begin(new ProcessAction.Start());
        runs(30);
        now = now.minusMillis(960);
        runs(40);
        assertEquals(30, job().progressProperty().get());
        now = now.minusMillis(960);
        runs(45);
        assertEquals(30, job().progressProperty().get());
        assertEquals(1, later.size(), "a second look is due, and one only");
        later.removeFirst().run();
        assertEquals(45, job().progressProperty().get(), "the last change is not left unseen");
        now = now.plusMillis(Sight.SPACING_MILLIS);
        runs(50);
        assertEquals(50, job().progressProperty().get());
    }

    @Test
    void aLookThatWasDueWhenAllWasAnsweredChangesNothing() {
        ActionRun run = begin(new ProcessAction.Start());
        Job job = job();
        runs(30);
        now = now.minusMillis(960);
        runs(40);
        run.arrived(done(new ProcessAction.Start(), all));
        later.removeFirst().run();
        assertEquals(MANY, job.progressProperty().get());
    }

    @Test
    void answersThatComeFastAreBroughtTogether() {
        List<List<Integer>> batches = new CopyOnWriteArrayList<>();
        // One after another, as on the JavaFX thread: otherwise a batch that is late comes after the next one.
        Executor one = task -> {
            synchronized (batches) {
                task.run();
            }
        };
        long begun = System.nanoTime();
        Arrivals<Integer> arrivals = new Arrivals<>(one, batches::add);
        IntStream.range(0, 1000).forEach(i -> arrivals.add(List.of(i)));
        Await.until("all", () -> batches.stream().mapToInt(List::size).sum() == 1000);
        assertEquals(List.of(0), batches.getFirst(), "the first is not kept waiting");
        // Ten times a second at most, however long it took.
        long tenths = (System.nanoTime() - begun) / 100_000_000;
        assertTrue(batches.size() <= tenths + 2, () -> batches.size() + " batches in " + tenths + " tenths");
        assertEquals(IntStream.range(0, 1000).boxed().toList(), batches.stream().flatMap(List::stream).toList());
    }
}
