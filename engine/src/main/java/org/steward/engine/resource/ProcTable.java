package org.steward.engine.resource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The machine's processes at one moment. Immutable.
 *
 * @param stats    every process that could be read
 * @param pageSize bytes of a page of memory
 */
record ProcTable(List<ProcStat> stats, int pageSize) {
    /** Clock ticks a second: part of Linux's binary interface on every machine this runs on. */
    private static final int TICKS = 100;

    ProcTable {
        stats = List.copyOf(stats);
    }

    static long millis(long ticks) {
        return ticks * 1000 / TICKS;
    }

    /**
     * Adds up the tree of each root. Descendants count, and so does whoever lost its parents but is still in the
     * root's process group or session.
     *
     * @param daemon the parent that a root must have: otherwise its pid belongs to somebody else by now
     */
    List<ResourceUse> uses(Collection<Root> roots, int daemon) {
        Map<Integer, ProcStat> byPid = new HashMap<>(stats.size() * 2);
        Map<Integer, List<ProcStat>> below = new HashMap<>();
        for (ProcStat stat : stats) {
            byPid.put(stat.pid(), stat);
            below.computeIfAbsent(stat.parent(), pid -> new ArrayList<>(2)).add(stat);
            // The kernel gives no new process a number that is still that of a group or a session.
            if (stat.group() != stat.pid() && stat.group() != stat.parent()) {
                below.computeIfAbsent(stat.group(), pid -> new ArrayList<>(2)).add(stat);
            }
            if (stat.session() != stat.group() && stat.session() != stat.parent()) {
                below.computeIfAbsent(stat.session(), pid -> new ArrayList<>(2)).add(stat);
            }
        }
        List<ResourceUse> uses = new ArrayList<>(roots.size());
        for (Root root : roots) {
            ProcStat top = byPid.get(root.pid());
            if (top != null && top.parent() == daemon) {
                uses.add(sum(root, top, below));
            }
        }
        return uses;
    }

    private ResourceUse sum(Root root, ProcStat top, Map<Integer, List<ProcStat>> below) {
        long ticks = 0;
        long pages = 0;
        int living = 0;
        Set<Integer> seen = new HashSet<>();
        List<ProcStat> open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            ProcStat stat = open.removeLast();
            if (seen.add(stat.pid())) {
                ticks += stat.ticks();
                pages += stat.pages();
                living += stat.zombie() ? 0 : 1;
                open.addAll(below.getOrDefault(stat.pid(), List.of()));
            }
        }
        return new ResourceUse(root, millis(top.startTicks()), millis(ticks), pages * pageSize, living);
    }
}
