package org.steward.desktop.activity.notice;

import java.util.List;
import java.util.function.BiConsumer;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.theme.StateLook;

/** What became of a process between two looks, as far as somebody should be told. */
enum ProcessChange {
    /** It is FATAL now. */
    FATAL,
    /** It ended unexpectedly and stays so. */
    EXITED,
    /** It runs again without having been asked to stop, as far as was seen. */
    CAME_AGAIN,
    /** Nothing of the kind. */
    NONE;

    /** What became of one. */
    static ProcessChange of(ProcessInfo was, ProcessInfo now) {
        if (now.state() == ProcessState.FATAL) {
            return was.state() == ProcessState.FATAL ? NONE : FATAL;
        }
        if (StateLook.of(now) == StateLook.EXITED_BAD) {
            return was.state() != ProcessState.EXITED || now.stop() > was.stop() ? EXITED : NONE;
        }
        boolean wasUp = was.state() != ProcessState.STOPPED && was.state() != ProcessState.STOPPING;
        return wasUp && now.start() > was.start() ? CAME_AGAIN : NONE;
    }

    /**
     * Walks over two looks at a server, each sorted by group and name, and tells of processes that are in both. A
     * process that has not changed is the same object in both.
     */
    static void between(List<ProcessInfo> was, List<ProcessInfo> now, BiConsumer<ProcessChange, ProcessInfo> told) {
        int before = 0;
        for (ProcessInfo process : now) {
            while (before < was.size() && order(was.get(before), process) < 0) {
                before++;
            }
            if (before < was.size() && was.get(before) != process && order(was.get(before), process) == 0) {
                ProcessChange change = of(was.get(before), process);
                if (change != NONE) {
                    told.accept(change, process);
                }
            }
        }
    }

    private static int order(ProcessInfo one, ProcessInfo other) {
        if (one == other) {
            return 0;
        }
        int groups = one.group().compareTo(other.group());
        return groups != 0 ? groups : one.name().compareTo(other.name());
    }
}
