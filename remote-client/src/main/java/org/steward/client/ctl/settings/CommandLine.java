package org.steward.client.ctl.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options before the command, and the command's words. supervisorctl's options are read as getopt(3) does, with
 * long ones abbreviated as far as they are unique; those that it does not have come after its own.
 */
public final class CommandLine {

    private static final String[] OPTIONS = {
        "h help", "? help", "c configuration=", "i interactive", "s serverurl=", "u username=", "p password=",
        "r history_file=",
    };
    private static final String[] MORE_OPTIONS = {
        "history-file=", "password-file=", "password-env=", "ca=", "pin=", "timeout=", "json",
    };

    private final List<String> given = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> words;

    private CommandLine(String[] args) throws UsageException {
        int next = 0;
        while (next < args.length && args[next].startsWith("-") && args[next].length() > 1) {
            String arg = args[next++];
            if (arg.equals("--")) {
                break;
            }
            next = arg.startsWith("--") ? readLong(arg, args, next) : readShort(arg, args, next);
        }
        words = List.of(args).subList(next, args.length);
    }

    /** Reads the arguments of the program. */
    public static CommandLine parse(String[] args) throws UsageException {
        return new CommandLine(args);
    }

    private int readShort(String arg, String[] args, int after) throws UsageException {
        int next = after;
        for (int i = 1; i < arg.length(); i++) {
            String option = null;
            for (String candidate : OPTIONS) {
                if (candidate.charAt(0) == arg.charAt(i)) {
                    option = candidate.substring(2);
                }
            }
            String shown = "-" + arg.charAt(i);
            if (option == null) {
                throw new UsageException("option " + shown + " not recognized");
            }
            if (!option.endsWith("=")) {
                add(shown, option, "");
            } else if (i + 1 < arg.length()) {
                add(shown, option, arg.substring(i + 1));
                return next;
            } else if (next < args.length) {
                add(shown, option, args[next++]);
            } else {
                throw new UsageException("option " + shown + " requires argument");
            }
        }
        return next;
    }

    private int readLong(String arg, String[] args, int next) throws UsageException {
        int equals = arg.indexOf('=');
        String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
        String option = longOption(name);
        if (!option.endsWith("=")) {
            if (equals >= 0) {
                throw new UsageException("option --" + option + " must not have an argument");
            }
            add("--" + option, option, "");
            return next;
        }
        String shown = "--" + option.substring(0, option.length() - 1);
        if (equals >= 0) {
            add(shown, option, arg.substring(equals + 1));
            return next;
        }
        if (next == args.length) {
            throw new UsageException("option " + shown + " requires argument");
        }
        add(shown, option, args[next]);
        return next + 1;
    }

    /** An exact name wins, then a beginning of supervisorctl's options, then one of the others. */
    private static String longOption(String name) throws UsageException {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (String option : OPTIONS) {
            collect(option.substring(2), name, first);
        }
        for (String option : MORE_OPTIONS) {
            collect(option, name, second);
        }
        for (List<String> candidates : List.of(first, second)) {
            for (String candidate : candidates) {
                if (candidate.length() - (candidate.endsWith("=") ? 1 : 0) == name.length()) {
                    return candidate;
                }
            }
        }
        List<String> candidates = first.isEmpty() ? second : first;
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        throw new UsageException("option --" + name + (candidates.isEmpty() ? " not recognized"
                : " not a unique prefix"));
    }

    private static void collect(String option, String name, List<String> candidates) {
        if (option.startsWith(name) && !candidates.contains(option)) {
            candidates.add(option);
        }
    }

    private void add(String shown, String option, String value) throws UsageException {
        String name = option.endsWith("=") ? option.substring(0, option.length() - 1) : option;
        if (name.equals("history_file")) {
            name = "history-file";
        }
        if (given.contains(name) && !name.equals("serverurl") && !name.equals("help")) {
            throw new UsageException("conflicting command line option '" + shown + "'");
        }
        given.add(name);
        values.add(value);
    }

    /** Whether this option was given. */
    public boolean has(String name) {
        return given.contains(name);
    }

    /** The value of an option, if it was given. */
    public Optional<String> value(String name) {
        int index = given.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }

    /** The values of {@code -s}, in their order. */
    public List<String> servers() {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).equals("serverurl")) {
                result.add(values.get(i));
            }
        }
        return result;
    }

    /** The command and its arguments; empty for the interactive shell. */
    public List<String> words() {
        return words;
    }
}
