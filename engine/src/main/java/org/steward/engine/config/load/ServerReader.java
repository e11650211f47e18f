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
import org.steward.engine.config.SectionKind;
import org.steward.engine.config.ini.PythonText;

/** Reads the HTTP server sections: inet first, then unix, each kind in written order. */
final class ServerReader {
    private final Reading reading;

    ServerReader(Reading reading) {
        this.reading = reading;
    }

    List<HttpServerConfig> read() throws ConfigException {
        List<HttpServerConfig> servers = new ArrayList<>();
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.INET_HTTP_SERVER.matches(section.name())) {
                Optional<HttpServerConfig> server = inet(section);
                server.ifPresent(servers::add);
            }
        }
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.UNIX_HTTP_SERVER.matches(section.name())) {
                Optional<HttpServerConfig> server = unix(section);
                server.ifPresent(servers::add);
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
        Optional<ValueReader.Address> address = section.value("port", Optional.empty(), reading.names(),
                v -> Optional.of(ValueReader.address(v)));
        return address.map(a -> new HttpServerConfig.Inet(raw.name(), a.host(), a.port(), credentials));
    }

    private Optional<HttpServerConfig> unix(RawSection raw) throws ConfigException {
        SectionReader section = reading.section(raw);
        Expansions withHere = reading.names().with(Map.of("here", reading.raw().here()));
        if (section.raw("file").isEmpty()) {
            section.report("", "section [" + raw.name() + "] has no file value");
            return Optional.empty();
        }
        Optional<Path> file = section.value("file", Optional.empty(), withHere,
                v -> Optional.of(reading.paths().normal(PythonText.strip(v))));
        Optional<Credentials> credentials = credentials(section, raw.name());
        Owner chown = section.value("chown", Owner.UNCHANGED, reading.names(), v -> {
            try {
                return reading.values().owner(v);
            } catch (ValueException e) {
                throw new ValueException("Invalid sockchown value " + v);
            }
        });
        int chmod = section.value("chmod", 0700, reading.names(), v -> {
            try {
                return ValueReader.octal(v);
            } catch (ValueException e) {
                throw new ValueException("Invalid chmod value " + v);
            }
        });
        return file.map(f -> new HttpServerConfig.Unix(raw.name(), f, chmod, chown, credentials));
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
        return username.map(u -> new Credentials(u, password.get()));
    }
}
