package org.steward.engine.config.load;

import java.util.ArrayList;
import java.util.List;
import org.steward.engine.config.ConfigException;

/** Python's {@code getopt.getopt}: clustered short options, long ones by any unambiguous prefix, options first. */
final class Getopt {

    private Getopt() {}

    /**
     * One option found.
     *
     * @param name  {@code -x}, or the full {@code --name}
     * @param value empty for an option without one
     */
    record Option(String name, String value) {}

    /**
     * @param shortOptions letters, each followed by a colon when it takes a value
     * @param longOptions  names, ending in {@code =} when they take a value
     * @param rest         filled with what follows the options
     */
    static List<Option> parse(String[] args, String shortOptions, List<String> longOptions, List<String> rest)
            throws ConfigException {
        List<Option> found = new ArrayList<>();
        int i = 0;
        while (i < args.length && args[i].startsWith("-") && args[i].length() > 1) {
            String arg = args[i++];
            if (arg.equals("--")) {
                break;
            }
            boolean tookNext = arg.startsWith("--")
                    ? takeLong(arg.substring(2), i < args.length ? args[i] : null, longOptions, found)
                    : takeShort(arg.substring(1), i < args.length ? args[i] : null, shortOptions, found);
            i += tookNext ? 1 : 0;
        }
        while (i < args.length) {
            rest.add(args[i++]);
        }
        return found;
    }

    /** Takes one long option; true when its value was the next argument. */
    private static boolean takeLong(String text, String next, List<String> options, List<Option> found)
            throws ConfigException {
        int equals = text.indexOf('=');
        String given = equals < 0 ? text : text.substring(0, equals);
        String option = resolve(given, options);
        if (!option.endsWith("=")) {
            if (equals >= 0) {
                throw new ConfigException("option --" + option + " must not have an argument");
            }
            found.add(new Option("--" + option, ""));
            return false;
        }
        String name = option.substring(0, option.length() - 1);
        if (equals < 0 && next == null) {
            throw new ConfigException("option --" + name + " requires argument");
        }
        found.add(new Option("--" + name, equals < 0 ? next : text.substring(equals + 1)));
        return equals < 0;
    }

    private static String resolve(String given, List<String> options) throws ConfigException {
        String only = null;
        boolean several = false;
        for (String option : options) {
            if (option.equals(given) || option.equals(given + "=")) {
                return option;
            }
            if (option.startsWith(given)) {
                several = only != null;
                only = option;
            }
        }
        if (only == null) {
            throw new ConfigException("option --" + given + " not recognized");
        }
        if (several) {
            throw new ConfigException("option --" + given + " not a unique prefix");
        }
        return only;
    }

    /** Takes a cluster of short options; true when the last one's value was the next argument. */
    private static boolean takeShort(String cluster, String next, String options, List<Option> found)
            throws ConfigException {
        for (int i = 0; i < cluster.length(); i++) {
            char letter = cluster.charAt(i);
            int at = letter == ':' ? -1 : options.indexOf(letter);
            if (at < 0) {
                throw new ConfigException("option -" + letter + " not recognized");
            }
            String name = "-" + letter;
            if (!options.startsWith(":", at + 1)) {
                found.add(new Option(name, ""));
            } else if (i + 1 < cluster.length()) {
                found.add(new Option(name, cluster.substring(i + 1)));
                return false;
            } else if (next == null) {
                throw new ConfigException("option " + name + " requires argument");
            } else {
                found.add(new Option(name, next));
                return true;
            }
        }
        return false;
    }
}
