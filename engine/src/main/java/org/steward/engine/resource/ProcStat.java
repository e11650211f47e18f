package org.steward.engine.resource;

import java.util.Optional;

/**
 * One line of {@code /proc/<pid>/stat}, as far as it is of use here.
 *
 * @param pid         process id
 * @param zombie      whether it has ended and waits for its parent
 * @param parent      process id of its parent
 * @param group       process group
 * @param session     session
 * @param ticks       processor time in clock ticks, its own and that of children it has waited for
 * @param startTicks  when it was started, clock ticks after the machine was
 * @param pages       resident memory in pages
 */
record ProcStat(int pid, boolean zombie, int parent, int group, int session, long ticks, long startTicks, long pages) {
    /** Fields up to the last of use, counted from behind the name. */
    private static final int FIELDS = 22;

    /** Reads the line; empty when it is not one. The name in it may hold blanks and parentheses. */
    static Optional<ProcStat> parse(String line) {
        int open = line.indexOf(" (");
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open || close + 3 >= line.length()) {
            return Optional.empty();
        }
        char state = line.charAt(close + 2);
        long[] fields = new long[FIELDS];
        try {
            int pid = Integer.parseInt(line, 0, open, 10);
            int at = close + 4;
            for (int i = 1; i < FIELDS; i++) {
                int blank = line.indexOf(' ', at);
                int end = blank < 0 ? line.stripTrailing().length() : blank;
                // The limit of resident memory and the like are unsigned; they stand behind the fields of use.
                fields[i] = Long.parseLong(line, at, end, 10);
                at = end + 1;
            }
            return Optional.of(new ProcStat(pid, state == 'Z' || state == 'X', (int) fields[1], (int) fields[2],
                    (int) fields[3], fields[11] + fields[12] + fields[13] + fields[14], fields[19], fields[21]));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
