package org.steward.desktop.servers.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.engine.config.Account;
import org.steward.engine.config.Accounts;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.source.ConfigFiles;
import org.steward.engine.config.source.Problems;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.source.RawValue;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.Format;
import org.steward.engine.config.value.Paths;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/**
 * The servers that a {@code supervisord.conf} tells of: the one its {@code [supervisorctl]} talks to, or, where it has
 * none, those it has sockets for. Blocks as files do.
 */
public final class ConfServers {

    private static final String HASHED = "{SHA}";

    private final Map<String, String> environment;
    private final Path directory;

    /** Reads with these variables, relative paths from this directory. */
    public ConfServers(Map<String, String> environment, Path directory) {
        this.environment = Map.copyOf(environment);
        this.directory = directory;
    }

    /**
     * A server of a file.
     *
     * @param file the main file it was found in
     * @param section what told of it, such as {@code supervisorctl}
     * @param url where it is
     * @param username whom to log in as
     * @param password his password, if the file has it in a form that can be used
     */
    public record Found(Path file, String section, String url, Optional<String> username,
            Optional<Secret> password) {
    }

    /** Files in supervisord's usual places, as far as there are any. */
    public List<Path> usualPlaces() {
        Stream<Path> places = Stream.of("/etc/supervisord.conf", "/etc/supervisor/supervisord.conf",
                "/usr/local/etc/supervisord.conf", "/opt/supervisor/supervisord.conf").map(Path::of);
        Stream<Path> home = Stream.ofNullable(environment.get("HOME"))
                .flatMap(text -> Stream.of("supervisord.conf", ".config/supervisord.conf", ".supervisord.conf")
                        .map(Path.of(text)::resolve));
        Stream<Path> here = Stream.of(directory.resolve("supervisord.conf"),
                directory.resolve("etc/supervisord.conf"));
        return Stream.of(here, home, places).flatMap(each -> each).map(Path::normalize).distinct()
                .filter(Files::isReadable).toList();
    }

    /**
     * Reads a file and those it includes.
     *
     * @throws ConfigException when it cannot be read; the message says why, in supervisord's words
     */
    public List<Found> read(Path file) throws ConfigException {
        RawConfig raw = new ConfigFiles(new Paths(new Nobody(), environment, directory), environment, () -> "localhost",
                Problems.STOP).read(file.toString());
        Reading reading = new Reading(file, raw);
        Optional<RawSection> ctl = raw.section("supervisorctl");
        if (ctl.isPresent()) {
            return reading.ctl(ctl.get()).stream().toList();
        }
        List<Found> found = new ArrayList<>();
        for (RawSection section : raw.sections()) {
            String kind = section.name().split(":", 2)[0];
            if (kind.equals("unix_http_server")) {
                reading.unix(section).ifPresent(found::add);
            } else if (kind.equals("inet_http_server")) {
                reading.inet(section).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** One file. */
    private final class Reading {
        private final Path file;
        private final RawConfig raw;
        private final Expansions names;

        Reading(Path file, RawConfig raw) {
            this.file = file;
            this.raw = raw;
            this.names = Expansions.of(environment).with(Map.of("here", raw.here(), "host_node_name", "localhost"));
        }

        private Optional<String> value(RawSection section, String key) throws ConfigException {
            Optional<RawValue> value = raw.value(section, key);
            try {
                return value.isEmpty() ? Optional.empty()
                        : Optional.of(Format.expand(value.get().text(), names, section.name() + "." + key).strip());
            } catch (ValueException e) {
                throw new ConfigException(e.getMessage(), value.get().origin());
            }
        }

        private String path(String text) {
            String home = environment.getOrDefault("HOME", "");
            Path path = Path.of(text.startsWith("~/") && !home.isEmpty() ? home + text.substring(1) : text);
            return (path.isAbsolute() ? path : file.toAbsolutePath().getParent().resolve(path)).normalize().toString();
        }

        Optional<Found> ctl(RawSection section) throws ConfigException {
            String url = value(section, "serverurl").orElse("http://localhost:9001");
            return found(section, url.startsWith("unix://") ? "unix://" + path(url.substring(7)) : url);
        }

        Optional<Found> unix(RawSection section) throws ConfigException {
            Optional<String> socket = value(section, "file");
            return socket.isEmpty() ? Optional.empty() : found(section, "unix://" + path(socket.get()));
        }

        Optional<Found> inet(RawSection section) throws ConfigException {
            Optional<String> port = value(section, "port");
            if (port.isEmpty()) {
                return Optional.empty();
            }
            try {
                ValueReader.Address address = ValueReader.address(port.get());
                String host = address.host().isEmpty() || address.host().equals("0.0.0.0") ? "localhost"
                        : address.host();
                return found(section, "http://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]"
                        : host) + ":" + address.port());
            } catch (ValueException e) {
                throw new ConfigException(e.getMessage(), raw.value(section, "port").orElseThrow().origin());
            }
        }

        private Optional<Found> found(RawSection section, String url) throws ConfigException {
            String known;
            try {
                known = Endpoint.parse(url).url();
            } catch (IllegalArgumentException e) {
                throw new ConfigException(e.getMessage(), section.origin());
            }
            Optional<String> username = value(section, "username").filter(text -> !text.isEmpty());
            Optional<Secret> password = value(section, "password")
                    .filter(text -> username.isPresent() && !text.startsWith(HASHED)).map(Secret::of);
            return Optional.of(new Found(file, section.name(), known, username, password));
        }
    }

    /** No other users' home directories: the sockets of this user are looked for. */
    private static final class Nobody implements Accounts {
        @Override
        public Optional<Account> byName(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Account> byUid(int uid) {
            return Optional.empty();
        }

        @Override
        public OptionalInt groupId(String groupName) {
            return OptionalInt.empty();
        }

        @Override
        public int effectiveUid() {
            return -1;
        }
    }
}
