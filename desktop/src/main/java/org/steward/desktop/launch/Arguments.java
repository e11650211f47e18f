package org.steward.desktop.launch;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * The command line of {@code steward}.
 *
 * @param action what to do
 * @param config the local engine's configuration, as written
 * @param language a language tag for this run
 */
public record Arguments(Action action, Optional<String> config, Optional<String> language) {

    /** What the person wants. */
    public enum Action { OPEN, HELP, VERSION }

    /** A command line that cannot be read; the message names the word and what to write instead. */
    public static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    /** Opens the window with nothing else said. */
    public static Arguments none() {
        return new Arguments(Action.OPEN, Optional.empty(), Optional.empty());
    }

    /**
     * Reads the words behind the program's name. The first of help and version wins, as with other programs.
     *
     * @throws UsageException for an unknown option, a missing value, a word too many
     */
    public static Arguments parse(String... words) throws UsageException {
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(words));
        Arguments read = none();
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (word) {
                case "-h", "--help" -> {
                    return new Arguments(Action.HELP, read.config, read.language);
                }
                case "-v", "--version" -> {
                    return new Arguments(Action.VERSION, read.config, read.language);
                }
                default -> read = read.with(word, rest);
            }
        }
        return read;
    }

    private Arguments with(String word, Deque<String> rest) throws UsageException {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        Optional<String> attached = equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
        if (word.startsWith("-c") && !word.startsWith("--") && word.length() > 2) {
            name = "-c";
            attached = Optional.of(word.substring(2));
        }
        return switch (name) {
            case "-c", "--config", "--configuration" ->
                    new Arguments(action, Optional.of(value(name, attached, rest)), language);
            case "--language" -> new Arguments(action, config, Optional.of(tag(value(name, attached, rest))));
            default -> throw new UsageException(name.startsWith("-") ? "there is no option " + name
                    : "'" + word + "' is one word too many; a configuration is given with --config");
        };
    }

    private static String value(String name, Optional<String> attached, Deque<String> rest) throws UsageException {
        String value = attached.orElseGet(() -> rest.isEmpty() ? "" : rest.removeFirst());
        if (value.isEmpty()) {
            throw new UsageException("the option " + name + " needs a value behind it");
        }
        return value;
    }

    private static String tag(String language) throws UsageException {
        String tag = language.replace('_', '-');
        if (java.util.Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            throw new UsageException("'" + language + "' is not a language tag; write one such as en or zh");
        }
        return tag;
    }

    /** The text of {@code --help}, ending in a newline. */
    public static String help() {
        return """
                steward -- every server and process of supervisord's kind in one window

                Usage: steward [options]

                Options:
                  -c, --config FILE    configuration of the local engine; otherwise
                                       $XDG_CONFIG_HOME/steward/supervisord.conf if it exists,
                                       and a small demo if not
                      --language TAG   language of the window for this run, such as en or zh
                  -h, --help           print this text
                  -v, --version        print the version

                The local engine is started if it does not run. Without a display it runs in
                the foreground, without a window, until Ctrl-C.
                """;
    }
}
