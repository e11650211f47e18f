package org.steward.engine.rpc.steward;

import java.util.Optional;
import org.steward.engine.event.StateFeed;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.loop.Timer;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.Value;

/** Answers at the end of the pass in which something changes, or when the time is up. Loop thread only. */
final class ChangeWait {
    private final EventLoop loop;
    private final StateFeed feed;
    private final Reply reply;
    private final Value changes;
    private Runnable unsubscribe = () -> { };
    private Optional<Timer> deadline = Optional.empty();
    private boolean ended;

    ChangeWait(EventLoop loop, StateFeed feed, Reply reply, Value changes) {
        this.loop = loop;
        this.feed = feed;
        this.reply = reply;
        this.changes = changes;
    }

    void begin(long nanos) {
        unsubscribe = feed.onChange(() -> {
            if (end()) {
                // One change seldom comes alone, and a process that starts has its pid a moment later.
                loop.later(() -> reply.answer(changes));
            }
        });
        deadline = Optional.of(loop.after(nanos, () -> {
            if (end()) {
                reply.answer(changes);
            }
        }));
        reply.onAbandoned(this::end);
    }

    /** Whether this call has ended it. */
    private boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        unsubscribe.run();
        deadline.ifPresent(Timer::cancel);
        return true;
    }
}
