package org.steward.client.ctl.verb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.console.Words;
import org.steward.client.ctl.settings.Settings;
import org.steward.client.ctl.settings.UsageException;

/** The words after a command: names, and the options that supervisorctl does not have. */
public final class Arguments {

    private final List<String> words = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /**
     * Takes a line apart. Only the options named here are options; every other word is a name, as it always was.
     *
     * @param options such as {@code --json}, and with a value {@code --for=}
     */
    public Arguments(String line, String... options) throws CommandFailure {
        List<String> all = Words.split(line);
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            String option = option(word, options);
            if (option.isEmpty()) {
                words.add(word);
            } else if (!option.endsWith("=")) {
                add(word, "");
            } else if (word.indexOf('=') > 0) {
                add(option.substring(0, option.length() - 1), word.substring(word.indexOf('=') + 1));
            } else if (i + 1 < all.size()) {
                add(word, all.get(++i));
            } else {
                throw new CommandFailure("option " + word + " needs a value");
            }
        }
    }

    private void add(String flag, String value) {
        flags.add(flag);
        values.add(value);
    }

    private static String option(String word, String[] options) {
        if (word.startsWith("--")) {
            for (String option : options) {
                boolean valued = option.endsWith("=");
                if (word.equals(valued ? option.substring(0, option.length() - 1) : option)
                        || valued && word.startsWith(option)) {
                    return option;
                }
            }
        }
        return "";
    }

    /** The names. */
    public List<String> words() {
        return words;
    }

    /** Whether there are no names. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether this option was given. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The value of an option, if it was given. */
    public Optional<String> value(String flag) {
        int index = flags.lastIndexOf(flag);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }

    /** The value of an option as a time. */
    public Duration time(String flag, Duration otherwise) throws CommandFailure {
        Optional<String> value = value(flag);
        try {
            return value.isPresent() ? Settings.duration(value.get()) : otherwise;
        } catch (UsageException e) {
            throw new CommandFailure(e.getMessage());
        }
    }
}
