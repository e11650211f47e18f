package org.steward.desktop.detail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.desktop.text.Messages;

/** Why supervisord could not start a command, from its own words in plain ones. */
final class SpawnWords {

    private static final Pattern NOT_FOUND = Pattern.compile("can't find command '(.*)'");
    private static final Pattern NOT_EXECUTABLE = Pattern.compile("command at '(.*)' is not executable");
    private static final Pattern NO_PERMISSION = Pattern.compile("no permission to run command '(.*)'");
    private static final Pattern DIRECTORY = Pattern.compile("command at '(.*)' is a directory");
    private static final Pattern UNPARSABLE = Pattern.compile("can't parse command (.*)");
    private static final Pattern CHDIR = Pattern.compile("couldn't chdir to (.*): (\\S+)");
    private static final Pattern SETUID = Pattern.compile("couldn't setuid to (.*?):? .*");
    private static final Pattern EXEC = Pattern.compile("couldn't exec (.*): (\\S+)");
    private static final Pattern DISPATCHERS =
            Pattern.compile("unknown error making dispatchers for '(.*)': (\\S+)");
    private static final Pattern FORK = Pattern.compile("Too many processes in process table to spawn '(.*)'");

    private final Messages messages;

    SpawnWords(Messages messages) {
        this.messages = messages;
    }

    /** A clause without a full stop; supervisord's own words where they are not known. */
    String of(String spawnerr) {
        String key = "detail.spawn.";
        return first(spawnerr, NOT_FOUND, key + "notFound", first(spawnerr, NOT_EXECUTABLE, key + "notExecutable",
                first(spawnerr, NO_PERMISSION, key + "noPermission", first(spawnerr, DIRECTORY, key + "directory",
                first(spawnerr, UNPARSABLE, key + "unparsable", first(spawnerr, CHDIR, key + "chdir",
                first(spawnerr, SETUID, key + "setuid", first(spawnerr, EXEC, key + "exec",
                first(spawnerr, DISPATCHERS, key + "logs", first(spawnerr, FORK, key + "fork",
                spawnerr.isEmpty() ? messages.get(key + "unknown") : spawnerr))))))))));
    }

    private String first(String spawnerr, Pattern pattern, String key, String otherwise) {
        Matcher matcher = pattern.matcher(spawnerr);
        if (!matcher.matches()) {
            return otherwise;
        }
        return messages.get(key, matcher.group(1), matcher.groupCount() > 1 ? matcher.group(2) : "");
    }
}
