package org.steward.engine.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.steward.engine.config.Account;
import org.steward.engine.config.Accounts;
import org.steward.engine.config.AutoRestart;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.Owner;
import org.steward.engine.config.ini.PythonText;

/** Turns the text of one value into its type, or says in supervisord's words why it cannot. */
public final class ValueReader {
    private static final String[] TRUE = {"yes", "true", "on", "1"};
    private static final String[] FALSE = {"no", "false", "off", "0"};
    private static final LogLevel[] LEVELS = LogLevel.values();

    private final Accounts accounts;

    /** A reader that looks users and groups up there. */
    public ValueReader(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The user this program runs as. */
    public int effectiveUid() {
        return accounts.effectiveUid();
    }

    /** {@code yes}, {@code true}, {@code on}, {@code 1} and their opposites, in any case. */
    public static boolean bool(String value) throws ValueException {
        Optional<Boolean> word = word(value);
        if (word.isEmpty()) {
            throw new ValueException("not a valid boolean value: " + PythonText.repr(value));
        }
        return word.get();
    }

    private static Optional<Boolean> word(String value) {
        for (String word : TRUE) {
            if (word.equalsIgnoreCase(value)) {
                return Optional.of(true);
            }
        }
        for (String word : FALSE) {
            if (word.equalsIgnoreCase(value)) {
                return Optional.of(false);
            }
        }
        return Optional.empty();
    }

    /** A boolean or {@code unexpected}. */
    public static AutoRestart autoRestart(String value) throws ValueException {
        Optional<Boolean> word = word(value);
        if (word.isPresent()) {
            return word.get() ? AutoRestart.ALWAYS : AutoRestart.NEVER;
        }
        if (value.equalsIgnoreCase("unexpected")) {
            return AutoRestart.UNEXPECTED;
        }
        throw new ValueException(
                "invalid 'autorestart' value " + PythonText.repr(value.toLowerCase(Locale.ROOT)));
    }

    /** Bytes, or with KB, MB or GB behind them; beyond the range of a long the nearest one. */
    public static long byteSize(String value) throws ValueException {
        String lower = value.toLowerCase(Locale.ROOT);
        int shift = lower.endsWith("kb") ? 10 : lower.endsWith("mb") ? 20 : lower.endsWith("gb") ? 30 : 0;
        if (shift == 0) {
            return PythonInt.decimal(lower);
        }
        long number = PythonInt.decimal(lower.substring(0, lower.length() - 2));
        return Math.clamp(number, Long.MIN_VALUE >> shift, Long.MAX_VALUE >> shift) << shift;
    }

    /** An octal number such as 022 or 0o22. */
    public static int octal(String value) throws ValueException {
        try {
            return PythonInt.octal(value);
        } catch (ValueException e) {
            throw new ValueException(value + " can not be converted to an octal type");
        }
    }

    /** A level by its word, in any case. */
    public static LogLevel logLevel(String value) throws ValueException {
        for (LogLevel level : LEVELS) {
            if (level.word().equalsIgnoreCase(value)) {
                return level;
            }
        }
        throw new ValueException("bad logging level name " + PythonText.repr(value));
    }

    /** Numbers from 0 to 255 with commas between them; none for an empty text. */
    public static List<Integer> exitCodes(String value) throws ValueException {
        List<Integer> codes = new ArrayList<>();
        if (value.isEmpty()) {
            return codes;
        }
        try {
            for (String part : value.split(",", -1)) {
                long code = PythonInt.decimal(part);
                if (code < 0 || code > 255) {
                    throw new ValueException("out of range");
                }
                codes.add((int) code);
            }
            return codes;
        } catch (ValueException e) {
            throw new ValueException("not a valid list of exit codes: " + PythonText.repr(value));
        }
    }

    /** A comma list; empty for an empty text. */
    public static List<String> names(String value) {
        List<String> names = new ArrayList<>();
        if (value.isEmpty()) {
            return names;
        }
        int from = 0;
        for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', from)) {
            names.add(PythonText.strip(value.substring(from, comma)));
            from = comma + 1;
        }
        names.add(PythonText.strip(value.substring(from)));
        return names;
    }

    /** A process or group name. */
    public static String name(String value) throws ValueException {
        String name = PythonText.strip(value);
        for (char bad : new char[] {' ', ':', '/'}) {
            if (name.indexOf(bad) >= 0) {
                throw new ValueException("Invalid name: " + PythonText.repr(value)
                        + " because of character: '" + bad + "'");
            }
        }
        return name;
    }

    /** A user by name or number. */
    public Account user(String value) throws ValueException {
        OptionalInt uid = number(value);
        Optional<Account> account = uid.isPresent() ? accounts.byUid(uid.getAsInt()) : accounts.byName(value);
        if (account.isEmpty()) {
            throw new ValueException((uid.isPresent() ? "Invalid user id " : "Invalid user name ") + value);
        }
        return account.get();
    }

    /** {@code user} or {@code user:group}, each by name or number. */
    public Owner owner(String value) throws ValueException {
        int colon = value.indexOf(':');
        if (colon < 0) {
            return new Owner(user(value).uid(), -1);
        }
        return new Owner(user(value.substring(0, colon)).uid(), group(value.substring(colon + 1)));
    }

    private int group(String value) throws ValueException {
        OptionalInt number = number(value);
        if (number.isPresent()) {
            if (!accounts.hasGroup(number.getAsInt())) {
                throw new ValueException("Invalid group id " + value);
            }
            return number.getAsInt();
        }
        OptionalInt gid = accounts.groupId(value);
        if (gid.isEmpty()) {
            throw new ValueException("Invalid group name " + value);
        }
        return gid.getAsInt();
    }

    private static OptionalInt number(String value) {
        try {
            return OptionalInt.of(PythonInt.decimalInt(value));
        } catch (ValueException e) {
            return OptionalInt.empty();
        }
    }

    /** A port from 1 to 65535. */
    public static int port(String value) throws ValueException {
        long port = PythonInt.decimal(value);
        if (port < 1) {
            throw new ValueException(port + " is below lower bound (1)");
        }
        if (port > 65535) {
            throw new ValueException(port + " is above upper bound (65535)");
        }
        return (int) port;
    }

    /** Host, lower-cased and empty for every interface, and port. */
    public record Address(String host, int port) {}

    /** {@code port} or {@code host:port}, split at the last colon. */
    public static Address address(String value) throws ValueException {
        int colon = value.lastIndexOf(':');
        if (colon < 0) {
            try {
                return new Address("", port(value));
            } catch (ValueException e) {
                // The blank after the quote is supervisord's.
                throw new ValueException("not a valid port number: " + PythonText.repr(value) + " ");
            }
        }
        if (colon == value.length() - 1) {
            throw new ValueException("no port number specified in ''");
        }
        int port = port(value.substring(colon + 1));
        String host = value.substring(0, colon).toLowerCase(Locale.ROOT);
        return new Address(host.equals("*") ? "" : host, port);
    }
}
