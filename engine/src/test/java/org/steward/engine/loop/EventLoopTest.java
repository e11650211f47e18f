package org.steward.engine.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

class EventLoopTest {
    private final Posix posix = new NativePosix();
    private final ManualClock clock = new ManualClock();
    private final List<String> said = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<Integer> descriptors = new ArrayList<>();
    private EventLoop loop;

    /** Time that stands still until it is told to go on. */
    private static final class ManualClock implements Clock {
        private long nanos = -1_000_000;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public long wallMillis() {
            return 0;
        }
    }

    @BeforeEach
    void open() throws PosixException {
        loop = new EventLoop(posix, clock, errors::add);
    }

    @AfterEach
    void close() {
        loop.close();
        descriptors.forEach(posix::close);
    }

    private Runnable say(String word) {
        return () -> said.add(word);
    }

    /** A pipe whose read end has something to read. */
    private int readable() throws PosixException {
        int[] pipe = pipe();
        posix.write(pipe[1], ByteBuffer.allocateDirect(1));
        return pipe[0];
    }

    private int[] pipe() throws PosixException {
        int[] pipe = posix.pipe();
        descriptors.add(pipe[0]);
        descriptors.add(pipe[1]);
        return pipe;
    }

    // ---- timers

    @Test
    void timersRunInTheOrderOfTheirDeadlines() {
        loop.after(20, say("second"));
        loop.after(10, say("first"));
        loop.after(20, say("third"));
        clock.nanos += 20;
        loop.pass(0);
        assertEquals(List.of("first", "second", "third"), said);
    }

    @Test
    void aTimerDoesNotRunBeforeItsTime() {
        loop.after(10, say("early"));
        clock.nanos += 9;
        loop.pass(0);
        assertEquals(List.of(), said);
    }

    @Test
    void aTimerRunsOnce() {
        loop.after(0, say("once"));
        loop.pass(0);
        loop.pass(0);
        assertEquals(List.of("once"), said);
    }

    @Test
    void aCancelledTimerDoesNotRun() {
        loop.after(10, say("cancelled")).cancel();
        clock.nanos += 10;
        loop.pass(0);
        assertEquals(List.of(), said);
    }

    @Test
    void aTimerCanCancelOneThatIsDueInTheSamePass() {
        List<Timer> second = new ArrayList<>();
        loop.after(10, () -> second.getFirst().cancel());
        second.add(loop.after(10, say("second")));
        clock.nanos += 10;
        loop.pass(0);
        assertEquals(List.of(), said);
    }

    @Test
    void aTimerSetByATimerWaitsForTheNextPass() {
        loop.after(0, () -> loop.after(0, say("next")));
        loop.pass(0);
        assertEquals(List.of(), said);
        loop.pass(0);
        assertEquals(List.of("next"), said);
    }

    @Test
    void aDueTimerEndsAnEndlessWait() {
        loop.after(0, say("due"));
        loop.pass(-1);
        assertEquals(List.of("due"), said);
    }

    // ---- order within a pass

    @Test
    void aPassTakesTimersThenDescriptorsThenPostedWorkThenWhatWasPutOff() throws PosixException {
        loop.later(say("later"));
        loop.post(say("posted"));
        loop.watch(readable(), Posix.EPOLLIN, events -> said.add("descriptor"));
        loop.after(0, say("timer"));
        loop.pass(0);
        assertEquals(List.of("timer", "descriptor", "posted", "later"), said);
    }

    @Test
    void workPutOffWhilePutOffWorkRunsIsForTheNextPass() {
        loop.later(() -> loop.later(say("next")));
        loop.pass(0);
        assertEquals(List.of(), said);
        loop.pass(-1);
        assertEquals(List.of("next"), said);
    }

    // ---- other threads

    @Test
    void workPostedByAnotherThreadWakesTheLoop() throws InterruptedException {
        Thread other = Thread.ofPlatform().start(() -> loop.post(loop::stop));
        loop.run();
        other.join();
    }

    @Test
    void nothingPostedByManyThreadsIsLost() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 1000; i++) {
                    loop.post(() -> {
                        said.add("x");
                        if (said.size() == 4000) {
                            loop.stop();
                        }
                    });
                }
            }));
        }
        loop.run();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(4000, said.size());
    }

    // ---- errors

    @Test
    void anExceptionOfOneHandlerDisturbsNoOther() throws PosixException {
        loop.after(0, () -> {
            throw new IllegalStateException("timer");
        });
        loop.after(0, say("timer"));
        loop.watch(readable(), Posix.EPOLLIN, events -> {
            throw new IllegalStateException("descriptor");
        });
        loop.watch(readable(), Posix.EPOLLIN, events -> said.add("descriptor"));
        loop.post(() -> {
            throw new IllegalStateException("posted");
        });
        loop.post(say("posted"));
        loop.pass(0);
        assertEquals(List.of("timer", "descriptor", "posted"), said);
        assertEquals(
                List.of("timer", "descriptor", "posted"), errors.stream().map(Throwable::getMessage).toList());
    }

    // ---- descriptors

    @Test
    void aDescriptorClosedByAHandlerOfTheSameBatchIsNotReported() throws PosixException {
        int one = readable();
        int two = readable();
        loop.watch(one, Posix.EPOLLIN, events -> closes("one", two));
        loop.watch(two, Posix.EPOLLIN, events -> closes("two", one));
        loop.pass(0);
        assertEquals(1, said.size());
    }

    private void closes(String who, int other) {
        said.add(who);
        loop.unwatch(other);
    }

    @Test
    void aNewDescriptorWithTheNumberOfAClosedOneDoesNotGetItsReport() throws PosixException {
        int one = readable();
        int two = readable();
        loop.watch(one, Posix.EPOLLIN, events -> replaces(two));
        loop.watch(two, Posix.EPOLLIN, events -> replaces(one));
        loop.pass(0);
        assertEquals(List.of("replaced"), said);
    }

    private void replaces(int other) {
        said.add("replaced");
        loop.unwatch(other);
        try {
            posix.dup2(pipe()[0], other);
            loop.watch(other, Posix.EPOLLIN, events -> said.add("stale report"));
        } catch (PosixException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rewatchChangesWhatIsReported() throws PosixException {
        int[] pipe = pipe();
        loop.watch(pipe[1], 0, events -> said.add("writable"));
        loop.pass(0);
        assertEquals(List.of(), said);
        loop.rewatch(pipe[1], Posix.EPOLLOUT);
        loop.pass(0);
        assertEquals(List.of("writable"), said);
        loop.rewatch(pipe[1], 0);
        loop.pass(0);
        assertEquals(List.of("writable"), said);
    }

    @Test
    void hangUpIsReportedWithoutBeingAskedFor() throws PosixException {
        int[] pipe = posix.pipe();
        List<Integer> reported = new ArrayList<>();
        loop.watch(pipe[0], 0, reported::add);
        posix.close(pipe[1]);
        loop.pass(0);
        assertEquals(List.of(Posix.EPOLLHUP), reported);
        posix.close(pipe[0]);
    }

    @Test
    void moreReadyDescriptorsThanABatchAreAllReported() throws PosixException {
        for (int i = 0; i < 300; i++) {
            int fd = readable();
            loop.watch(fd, Posix.EPOLLIN, events -> {
                said.add("ready");
                loop.unwatch(fd);
            });
        }
        loop.pass(0);
        loop.pass(0);
        assertEquals(300, said.size());
        assertTrue(errors.isEmpty());
    }
}
