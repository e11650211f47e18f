package org.steward.engine.logtail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steward.engine.childlog.LogActivity;
import org.steward.engine.childlog.RotatingLog;
import org.steward.engine.loop.EventLoop;

/** Who follows which log, to be woken when it changes. Loop thread only. */
public final class LogFollowers implements LogActivity {
    private static final long POLL_NANOS = 100_000_000L;

    private final EventLoop loop;
    private final Map<String, List<LogFollower>> byPath = new HashMap<>();
    private boolean polling;

    public LogFollowers(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public void changed(RotatingLog log) {
        if (byPath.isEmpty()) {
            return;
        }
        List<LogFollower> followers = byPath.get(log.path());
        if (followers != null) {
            for (LogFollower follower : followers) {
                // Not at once: more may come in this pass, and the writer is in the middle of something.
                follower.wakeLater(loop);
            }
        }
    }

    void add(LogFollower follower) {
        byPath.computeIfAbsent(follower.path(), path -> new ArrayList<>()).add(follower);
        if (!polling) {
            polling = true;
            loop.after(POLL_NANOS, this::poll);
        }
    }

    void remove(LogFollower follower) {
        List<LogFollower> followers = byPath.get(follower.path());
        if (followers != null && followers.remove(follower) && followers.isEmpty()) {
            byPath.remove(follower.path());
        }
    }

    /** Finds what other programs wrote to a log, and rotations nobody told of. */
    private void poll() {
        for (List<LogFollower> followers : new ArrayList<>(byPath.values())) {
            for (LogFollower follower : new ArrayList<>(followers)) {
                follower.wake();
            }
        }
        polling = !byPath.isEmpty();
        if (polling) {
            loop.after(POLL_NANOS, this::poll);
        }
    }
}
