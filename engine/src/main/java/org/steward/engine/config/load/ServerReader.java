package org.steward.engine.config.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.HttpServerConfig.Credentials;
import org.steward.engine.config.Owner;
import org.steward.engine.config.ini.PythonText;
import org.steward.engine.config.schema.SectionKind;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/** Reads the HTTP server sections: inet first, then unix, each kind in written order. */
final class ServerReader {
    private static final int DEFAULT_CHMOD = 0700;
    private final Reading reading;

    ServerReader(Reading reading) {
        this.reading = reading;
    }

    List<HttpServerConfig> read() throws ConfigException {
        List<HttpServerConfig> servers = new ArrayList<>();
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.INET_HTTP_SERVER.matches(section.name())) {
                add(servers, inet(section));
            }
        }
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.UNIX_HTTP_SERVER.matches(section.name())) {
                add(servers, unix(section));
            }
        }
        return servers;
    }

    private Optional<HttpServerConfig> inet(RawSection raw) throws ConfigException {
        SectionReader section = reading.section(raw);
        Optional<Credentials> credentials = credentials(section, raw.name());
        if (section.raw("port").isEmpty()) {
            section.report("", "section [" + raw.name() + "] has no port value");
            return Optional.empty();
        }
        String text = section.converting("port", reading.names());
        try {
            if (text != null) {
                ValueReader.Address address = ValueReader.address(text);
                return Optional.of(
                        new HttpServerConfig.Inet(raw.name(), address.host(), address.port(), credentials));
            }
        } catch (ValueException e) {
            section.report("port", e.getMessage());
        }
        return Optional.empty();
    }

    private static void add(List<HttpServerConfig> servers, Optional<HttpServerConfig> server) {
        if (server.isPresent()) {
            servers.add(server.get());
        }
    }

    private Optional<HttpServerConfig> unix(RawSection raw) throws ConfigException {
        SectionReader section = reading.section(raw);
        Expansions withHere = reading.names().with(Map.of("here", reading.raw().here()));
        if (section.raw("file").isEmpty()) {
            section.report("", "section [" + raw.name() + "] has no file value");
            return Optional.empty();
        }
        Optional<Path> file = file(section, withHere);
        Optional<Credentials> credentials = credentials(section, raw.name());
        Owner chown = chown(section);
        int chmod = chmod(section);
        return file.isEmpty() ? Optional.empty()
                : Optional.of(new HttpServerConfig.Unix(raw.name(), file.get(), chmod, chown, credentials));
    }

    private Optional<Path> file(SectionReader section, Expansions names) throws ConfigException {
        String text = section.converting("file", names);
        try {
            return text == null ? Optional.empty()
                    : Optional.of(reading.paths().normal(PythonText.strip(text)));
        } catch (ValueException e) {
            section.report("file", e.getMessage());
            return Optional.empty();
        }
    }

    private Owner chown(SectionReader section) throws ConfigException {
        String text = section.converting("chown", reading.names());
        try {
            return text == null ? Owner.UNCHANGED : reading.values().owner(text);
        } catch (ValueException e) {
            section.report("chown", "Invalid sockchown value " + text);
            return Owner.UNCHANGED;
        }
    }

    private int chmod(SectionReader section) throws ConfigException {
        String text = section.converting("chmod", reading.names());
        try {
            return text == null ? DEFAULT_CHMOD : ValueReader.octal(text);
        } catch (ValueException e) {
            section.report("chmod", "Invalid chmod value " + text);
            return DEFAULT_CHMOD;
        }
    }

    private Optional<Credentials> credentials(SectionReader section, String name) throws ConfigException {
        Optional<String> username = section.text("username", reading.names());
        Optional<String> password = section.text("password", reading.names());
        if (username.isPresent() != password.isPresent()) {
            section.report(username.isPresent() ? "username" : "password", "Section [" + name
                    + "] contains incomplete authentication: If a username or a password is specified, both the"
                    + " username and password must be specified");
            return Optional.empty();
        }
        return username.isEmpty() ? Optional.empty()
                : Optional.of(new Credentials(username.get(), password.get()));
    }
}
