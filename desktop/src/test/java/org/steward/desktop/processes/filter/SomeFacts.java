package org.steward.desktop.processes.filter;

import java.util.List;
import java.util.Locale;
import org.steward.desktop.theme.StateLook;

/** What a test says of a process. */
record SomeFacts(String serverName, String group, String name, StateLook look, int pid, List<String> tags,
        boolean isPending, boolean isStale) implements Facts {

    static SomeFacts of(String serverName, String group, String name, StateLook look) {
        return new SomeFacts(serverName, group, name, look, look.isUp() ? 4711 : 0, List.of(), false, false);
    }

    SomeFacts tagged(String... words) {
        return new SomeFacts(serverName, group, name, look, pid, List.of(words), isPending, isStale);
    }

    SomeFacts pending() {
        return new SomeFacts(serverName, group, name, look, pid, tags, true, isStale);
    }

    SomeFacts stale() {
        return new SomeFacts(serverName, group, name, look, pid, tags, isPending, true);
    }

    @Override
    public boolean mentions(String lowerCase) {
        return (serverName + "\n" + group + ":" + name).toLowerCase(Locale.ROOT).contains(lowerCase);
    }
}
