package org.steward.engine.config.load;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.steward.engine.config.Account;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.GroupKind;
import org.steward.engine.config.Owner;
import org.steward.engine.config.ini.PythonText;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/** Reads the keys of {@code [fcgi-program:x]} that other programs do not have. */
final class FastCgiReader {
    private static final String UNIX = "unix://";
    private static final String TCP = "tcp://";
    private final Reading reading;

    FastCgiReader(Reading reading) {
        this.reading = reading;
    }

    /** Empty only when the checker goes on after an error. */
    Optional<GroupKind> read(RawSection raw, String programName) throws ConfigException {
        SectionReader section = reading.section(raw);
        Expansions names = reading.withHere();
        Optional<Account> user = user(section, names);
        OptionalInt backlog = backlog(section, names);
        Optional<Owner> owner = owner(section, names);
        OptionalInt mode = mode(section, names);
        Optional<String> socket = section.text("socket", names.with(Map.of("program_name", programName)));
        if (socket.isEmpty() || socket.get().isEmpty()) {
            section.report("socket", "[" + raw.name() + "] section requires a \"socket\" line");
            return Optional.empty();
        }
        try {
            return Optional.of(socket(socket.get(), user, owner, mode, backlog));
        } catch (ValueException e) {
            section.report("socket", e.getMessage() + " in [" + raw.name() + "] socket");
            return Optional.empty();
        }
    }

    private Optional<Account> user(SectionReader section, Expansions names) throws ConfigException {
        String text = section.converting("user", names);
        try {
            return text == null ? Optional.empty() : Optional.of(reading.values().user(text));
        } catch (ValueException e) {
            section.report("user", e.getMessage());
            return Optional.empty();
        }
    }

    private static OptionalInt backlog(SectionReader section, Expansions names) throws ConfigException {
        int backlog = section.integer("socket_backlog", 1, names);
        if (backlog < 1 || backlog > 65535) {
            section.report("socket_backlog", "Invalid socket_backlog value " + backlog);
        }
        return section.raw("socket_backlog").isPresent() ? OptionalInt.of(backlog) : OptionalInt.empty();
    }

    private Optional<Owner> owner(SectionReader section, Expansions names) throws ConfigException {
        String text = section.converting("socket_owner", names);
        try {
            return text == null ? Optional.empty() : Optional.of(reading.values().owner(text));
        } catch (ValueException e) {
            section.report("socket_owner", "Invalid socket_owner value " + text);
            return Optional.empty();
        }
    }

    private static OptionalInt mode(SectionReader section, Expansions names) throws ConfigException {
        String text = section.converting("socket_mode", names);
        try {
            return text == null ? OptionalInt.empty() : OptionalInt.of(ValueReader.octal(text));
        } catch (ValueException e) {
            section.report("socket_mode", "Invalid socket_mode value " + text);
            return OptionalInt.empty();
        }
    }

    private GroupKind socket(String socket, Optional<Account> user, Optional<Owner> owner, OptionalInt mode,
            OptionalInt backlog) throws ValueException {
        if (socket.startsWith(UNIX)) {
            String path = socket.substring(UNIX.length());
            if (!path.startsWith("/")) {
                throw new ValueException("Unix socket path " + path + " is not an absolute path");
            }
            Optional<Owner> effective = owner;
            if (owner.isEmpty() && user.isPresent() && user.get().uid() != reading.values().effectiveUid()) {
                effective = Optional.of(new Owner(user.get().uid(), user.get().gid()));
            }
            return new GroupKind.FastCgi(UNIX + reading.paths().normal(path), effective, mode.orElse(0700), backlog);
        }
        if (owner.isPresent() || mode.isPresent()) {
            throw new ValueException(
                    "socket_owner and socket_mode params should only be used with a Unix domain socket");
        }
        int colon = socket.lastIndexOf(':');
        if (!socket.startsWith(TCP) || !isHost(socket, colon) || !isDigits(socket, colon + 1)) {
            throw new ValueException("Bad socket format " + socket);
        }
        int port = ValueReader.port(socket.substring(colon + 1));
        String host = socket.substring(TCP.length(), colon).toLowerCase(Locale.ROOT);
        return new GroupKind.FastCgi(TCP + host + ":" + port, Optional.empty(), 0700, backlog);
    }

    private static boolean isHost(String socket, int end) {
        for (int i = TCP.length(); i < end; i++) {
            if (socket.charAt(i) == ':' || PythonText.isSpace(socket.charAt(i))) {
                return false;
            }
        }
        return end > TCP.length();
    }

    private static boolean isDigits(String socket, int start) {
        for (int i = start; i < socket.length(); i++) {
            if (!Character.isDigit(socket.charAt(i))) {
                return false;
            }
        }
        return start < socket.length();
    }
}
