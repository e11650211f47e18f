package org.steward.desktop.figures;

import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;

/** Looks at a process of a supervisord, at so many seconds. */
final class Looks {

    private Looks() {
    }

    static ProcessInfo at(long now, ProcessState state, long start, long stop, int status, String spawnerr) {
        boolean runs = state.isSignallable();
        return new ProcessInfo("web", "shop", start, stop, now, state, spawnerr, runs ? 0 : status, "", "",
                runs ? (int) start : 0, "");
    }

    static ProcessInfo running(long now, long start, long stop) {
        return at(now, ProcessState.RUNNING, start, stop, 0, "");
    }
}
