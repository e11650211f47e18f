package org.steward.desktop.logdoc.level;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks for the first word of a line that names a level. For one thread. */
final class LevelWords {

    /** Time, host, logger and thread may come before the level. */
    private static final int FAR = 200;
    private static final char ESCAPE = '\u001b';
    /** Words that are levels, in capital letters. */
    private static final Map<String, LogLevel> WORDS = Map.ofEntries(
            Map.entry("TRACE", LogLevel.TRACE), Map.entry("TRAC", LogLevel.TRACE), Map.entry("BLAT", LogLevel.TRACE),
            Map.entry("FINEST", LogLevel.TRACE), Map.entry("FINER", LogLevel.TRACE), Map.entry("FINE", LogLevel.DEBUG),
            Map.entry("VERBOSE", LogLevel.TRACE), Map.entry("DEBUG", LogLevel.DEBUG), Map.entry("DEBG", LogLevel.DEBUG),
            Map.entry("INFO", LogLevel.INFO), Map.entry("NOTICE", LogLevel.INFO), Map.entry("CONFIG", LogLevel.INFO),
            Map.entry("WARN", LogLevel.WARN), Map.entry("WARNING", LogLevel.WARN), Map.entry("ERROR", LogLevel.ERROR),
            Map.entry("ERRO", LogLevel.ERROR), Map.entry("ERR", LogLevel.ERROR), Map.entry("SEVERE", LogLevel.ERROR),
            Map.entry("CRITICAL", LogLevel.FATAL), Map.entry("CRIT", LogLevel.FATAL), Map.entry("FATAL", LogLevel.FATAL),
            Map.entry("ALERT", LogLevel.FATAL), Map.entry("EMERG", LogLevel.FATAL), Map.entry("PANIC", LogLevel.FATAL));
    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final LogLevel[] SYSLOG = {LogLevel.FATAL, LogLevel.FATAL, LogLevel.FATAL, LogLevel.ERROR,
        LogLevel.WARN, LogLevel.INFO, LogLevel.INFO, LogLevel.DEBUG};

    private final String line;
    private final int end;
    private int words;

    LevelWords(String line) {
        this.line = line;
        this.end = Math.min(line.length(), FAR);
    }

    Optional<LogLevel> find() {
        Optional<LogLevel> mark = mark();
        if (mark.isPresent()) {
            return mark;
        }
        int at = 0;
        while (at < end) {
            char c = line.charAt(at);
            if (c == ESCAPE) {
                at = afterEscape(at);
            } else if (isPart(c)) {
                int to = at + 1;
                while (to < line.length() && isPart(line.charAt(to))) {
                    to++;
                }
                Optional<LogLevel> level = word(at, to);
                if (level.isPresent()) {
                    return level;
                }
                at = to;
            } else {
                at++;
            }
        }
        return Optional.empty();
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** Colours and the like: all up to a letter. */
    private int afterEscape(int at) {
        int to = at + 1;
        if (to < line.length() && line.charAt(to) == '[') {
            to++;
            while (to < line.length() && (line.charAt(to) < '@' || line.charAt(to) > '~')) {
                to++;
            }
            return to + 1;
        }
        return to;
    }

    private Optional<LogLevel> word(int from, int to) {
        words++;
        int length = to - from;
        if (length < SHORTEST || length > LONGEST) {
            return Optional.empty();
        }
        String word = line.substring(from, to);
        String capital = word.toUpperCase(Locale.ROOT);
        LogLevel level = WORDS.get(capital);
        return level != null && (word.equals(capital) || isNamedAsOne(from, to)) ? Optional.of(level) : Optional.empty();
    }

    /** Words in small letters mean many things; these are levels: {@code [warn]}, {@code level=warn}, {@code warn: }. */
    private boolean isNamedAsOne(int from, int to) {
        char before = from == 0 ? ' ' : line.charAt(from - 1);
        char after = to == line.length() ? ' ' : line.charAt(to);
        if (before == '[' && (after == ']' || after == ' ')) {
            return true;
        }
        if (words == 1 && from == 0 && after == ':') {
            return true;
        }
        int key = from - 1;
        while (key >= 0 && (line.charAt(key) == '"' || line.charAt(key) == ' ' || line.charAt(key) == ':'
                || line.charAt(key) == '=')) {
            key--;
        }
        String name = line.substring(Math.max(0, key - 7), key + 1).toLowerCase(Locale.ROOT);
        return key < from - 1 && (before == '=' || before == '"')
                && (name.endsWith("level") || name.endsWith("lvl") || name.endsWith("severity"));
    }

    /** What stands at the very beginning and is no word. */
    private Optional<LogLevel> mark() {
        if (line.length() > 3 && line.charAt(0) == '<') {
            return syslog();
        }
        if (line.length() > 5 && Character.isDigit(line.charAt(1)) && Character.isDigit(line.charAt(2))
                && Character.isDigit(line.charAt(3)) && Character.isDigit(line.charAt(4)) && line.charAt(5) == ' ') {
            return switch (line.charAt(0)) {
                case 'I' -> Optional.of(LogLevel.INFO);
                case 'W' -> Optional.of(LogLevel.WARN);
                case 'E' -> Optional.of(LogLevel.ERROR);
                case 'F' -> Optional.of(LogLevel.FATAL);
                default -> Optional.empty();
            };
        }
        if (line.startsWith("Traceback (most recent call last)") || line.startsWith("Exception in thread ")) {
            return Optional.of(LogLevel.ERROR);
        }
        return line.startsWith("panic: ") ? Optional.of(LogLevel.FATAL) : Optional.empty();
    }

    private Optional<LogLevel> syslog() {
        int close = line.indexOf('>');
        if (close < 2 || close > 4) {
            return Optional.empty();
        }
        int priority = 0;
        for (int i = 1; i < close; i++) {
            if (!Character.isDigit(line.charAt(i))) {
                return Optional.empty();
            }
            priority = priority * 10 + Character.digit(line.charAt(i), 10);
        }
        return Optional.of(SYSLOG[priority & 7]);
    }
}
