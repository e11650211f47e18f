package org.steward.desktop.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why supervisord could not start a command, from its own words in plain ones. Immutable; for any thread. */
public final class SpawnWords {

    /** What supervisord says, in its own order, and the plain words for it. It quotes with " what has a ' in it. */
    private record Known(Pattern pattern, String key) {
        private Known(String regex, String key) {
            this(Pattern.compile(regex), "text.spawn." + key);
        }
    }

    private static final List<Known> ALL = List.of(
            new Known("can't find command ['\"](.*)['\"]", "notFound"),
            new Known("command at ['\"](.*)['\"] is not executable", "notExecutable"),
            new Known("no permission to run command ['\"](.*)['\"]", "noPermission"),
            new Known("command at ['\"](.*)['\"] is a directory", "directory"),
            new Known("can't parse command (.*)", "unparsable"),
            new Known("command is empty", "empty"),
            new Known("couldn't chdir to (.*): (\\S+)", "chdir"),
            new Known("couldn't setuid to (.*?):? .*", "setuid"),
            new Known("couldn't exec (.*): (\\S+)", "exec"),
            new Known("too many open files to spawn '(.*)'", "files"),
            new Known("unknown error making dispatchers for '(.*)': (\\S+)", "logs"),
            new Known("Too many processes in process table to spawn '(.*)'", "fork"),
            new Known("unknown error during fork for '(.*)': (\\S+)", "forkError"));

    private final Messages messages;

    /** Words of this language. */
    public SpawnWords(Messages messages) {
        this.messages = messages;
    }

    /** A clause without a full stop; supervisord's own words where they are not known. */
    public String of(String spawnerr) {
        for (Known known : ALL) {
            Matcher matcher = known.pattern().matcher(spawnerr);
            if (matcher.matches()) {
                return messages.get(known.key(), matcher.groupCount() > 0 ? matcher.group(1) : "",
                        matcher.groupCount() > 1 ? matcher.group(2) : "");
            }
        }
        return spawnerr.isEmpty() ? messages.get("text.spawn.unknown") : spawnerr;
    }
}
