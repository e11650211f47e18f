package org.steward.client.connection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.steward.client.protocol.ProcessChanges;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;

/**
 * Brings lists of processes up to date: pure functions from the old list and an answer to the new list.
 *
 * <p>Whatever has not changed stays the same object, and the whole list the same list if nothing has.
 */
final class ProcessTable {

    private static final Comparator<ProcessInfo> ORDER =
            (a, b) -> compare(a, b.group(), b.name());

    private ProcessTable() {
    }

    /** The list after an answer that names all processes. */
    static List<ProcessInfo> replaced(List<ProcessInfo> old, List<ProcessInfo> all) {
        List<ProcessInfo> sorted = sorted(all);
        boolean same = sorted.size() == old.size();
        List<ProcessInfo> result = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            ProcessInfo info = kept(old, i, sorted.get(i));
            same = same && info == old.get(i);
            result.add(info);
        }
        return same ? old : Collections.unmodifiableList(result);
    }

    /** The list after an answer that names what has changed. */
    static List<ProcessInfo> changed(List<ProcessInfo> old, ProcessChanges changes) {
        if (changes.full()) {
            return replaced(old, changes.processes());
        }
        if (changes.removed().isEmpty() && changes.processes().isEmpty()) {
            return old;
        }
        List<ProcessInfo> all = new ArrayList<>(old);
        all.removeIf(info -> changes.removed().contains(info.group()));
        for (ProcessInfo info : changes.processes()) {
            int at = indexOf(all, info.group(), info.name());
            if (at >= 0) {
                all.set(at, info);
            } else {
                all.add(-at - 1, info);
            }
        }
        return replaced(old, all);
    }

    /** The old object of this process if nothing of it has changed; it is looked for where it should be first. */
    private static ProcessInfo kept(List<ProcessInfo> old, int index, ProcessInfo info) {
        int at = index < old.size() && compare(old.get(index), info.group(), info.name()) == 0 ? index
                : indexOf(old, info.group(), info.name());
        return at >= 0 && isSame(old.get(at), info) ? old.get(at) : info;
    }

    /** Equal but for the server's clock, which also stands in the description of a process that runs. */
    static boolean isSame(ProcessInfo a, ProcessInfo b) {
        return a.state() == b.state()
                && a.pid() == b.pid()
                && a.start() == b.start()
                && a.stop() == b.stop()
                && a.exitstatus() == b.exitstatus()
                && (a.state() == ProcessState.RUNNING || a.description().equals(b.description()))
                && a.spawnerr().equals(b.spawnerr())
                && a.stdoutLogfile().equals(b.stdoutLogfile())
                && a.stderrLogfile().equals(b.stderrLogfile());
    }

    private static List<ProcessInfo> sorted(List<ProcessInfo> all) {
        for (int i = 1; i < all.size(); i++) {
            if (ORDER.compare(all.get(i - 1), all.get(i)) > 0) {
                List<ProcessInfo> sorted = new ArrayList<>(all);
                sorted.sort(ORDER);
                return sorted;
            }
        }
        return all;
    }

    /** Where the process is in a sorted list; below 0, minus one minus where it would be. */
    static int indexOf(List<ProcessInfo> sorted, String group, String name) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(sorted.get(middle), group, name);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private static int compare(ProcessInfo info, String group, String name) {
        int order = info.group().compareTo(group);
        return order != 0 ? order : info.name().compareTo(name);
    }
}
