package org.steward.client.protocol;

/**
 * A name as supervisord's methods take it: one process of a group, or the whole group.
 *
 * <p>Written {@code group:process}, {@code group:*} or {@code group:} for the whole group, and {@code process} when
 * the group bears the same name.
 *
 * @param group the group's name; not empty unless the caller wrote {@code :process}
 * @param process the process's name, or {@value #ALL} for the whole group
 */
public record Namespec(String group, String process) {

    /** Stands for every process of the group; no process can be addressed by this name. */
    public static final String ALL = "*";

    /** The whole group of this name. */
    public static Namespec wholeGroup(String group) {
        return new Namespec(group, ALL);
    }

    /** Reads a name; the first colon separates, so a process name may contain colons but a group name may not. */
    public static Namespec parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Namespec(text, text);
        }
        String process = text.substring(colon + 1);
        return new Namespec(text.substring(0, colon), process.isEmpty() ? ALL : process);
    }

    /** The shortest text that {@link #parse} reads back: what supervisorctl shows for this process. */
    public static String collapsed(String group, String process) {
        return group.equals(process) ? process : group + ":" + process;
    }

    /** Whether this names every process of the group. */
    public boolean isWholeGroup() {
        return process.equals(ALL);
    }

    @Override
    public String toString() {
        return collapsed(group, process);
    }
}
