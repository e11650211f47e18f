package org.steward.client.connection;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A listener that keeps what it gets. */
final class Snapshots implements SnapshotListener {

    private final LinkedBlockingQueue<Snapshot> queue = new LinkedBlockingQueue<>();

    @Override
    public void changed(Snapshot snapshot) {
        queue.add(snapshot);
    }

    /** The first one from here on that fits. */
    Snapshot await(Predicate<Snapshot> condition) throws InterruptedException {
        List<Snapshot> others = new ArrayList<>();
        while (true) {
            Snapshot next = queue.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                fail("only " + others);
            }
            if (condition.test(next)) {
                return next;
            }
            others.add(next);
        }
    }

    Snapshot awaitLive() throws InterruptedException {
        return await(snapshot -> snapshot.link().isLive());
    }

    Snapshot awaitFailure() throws InterruptedException {
        return await(snapshot -> snapshot.link().failure().isPresent());
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }
}
