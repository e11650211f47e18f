package org.steward.client.ctl.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.client.transport.TlsTrust;
import org.steward.client.transport.TransportOptions;

/**
 * {@code servers.toml} in the user's configuration directory: named servers.
 *
 * <pre>
 * [servers.web1]
 * url = "https://web1.example.org:9001"
 * username = "operator"
 * password_file = "~/.config/steward/web1.password"   # or password_env = "WEB1_PASSWORD"
 * ca = "~/ca.pem"                                      # or pin = "SHA-256 of the certificate"
 * tags = ["production", "web"]
 * </pre>
 */
final class ServersFile {

    private static final String PREFIX = "servers.";
    private static final List<String> KEYS =
            List.of("url", "username", "password_file", "password_env", "ca", "pin", "tags");

    private final Path path;
    private final Map<String, Map<String, List<String>>> tables;

    private ServersFile(Path path, Map<String, Map<String, List<String>>> tables) {
        this.path = path;
        this.tables = tables;
    }

    static ServersFile at(Map<String, String> environment) throws UsageException {
        String base = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path config = base.startsWith("/") ? Path.of(base) : CtlSection.path("~/.config");
        Path path = config.resolve("steward/servers.toml");
        try {
            return new ServersFile(path, Files.exists(path) ? Toml.read(path) : Map.of());
        } catch (IOException e) {
            throw new UsageException(path + " cannot be read: " + e.getMessage());
        }
    }

    /** The server of this name; those with a tag for {@code @tag}; all for {@code @all}. */
    List<Target> named(String name, TransportOptions options, Map<String, String> environment) throws UsageException {
        List<Target> targets = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<String>>> table : tables.entrySet()) {
            if (!table.getKey().startsWith(PREFIX)) {
                throw new UsageException(path + ": table [" + table.getKey() + "] is not of the form [servers.NAME]");
            }
            String server = table.getKey().substring(PREFIX.length());
            boolean wanted = name.startsWith("@") ? name.equals("@all")
                    || table.getValue().getOrDefault("tags", List.of()).contains(name.substring(1))
                    : name.equals(server);
            if (wanted) {
                targets.add(target(server, table.getValue(), options, environment));
            }
        }
        if (targets.isEmpty()) {
            throw new UsageException("invalid value for -s '" + name + "': it is not a URL, and " + path
                    + " has no server "
                    + (name.startsWith("@") ? "with this tag" : "of this name"));
        }
        return targets;
    }

    private Target target(String server, Map<String, List<String>> table, TransportOptions base,
            Map<String, String> environment) throws UsageException {
        for (String key : table.keySet()) {
            if (!KEYS.contains(key)) {
                throw new UsageException(path + ": server " + server + " has an unknown key " + key + "; there are "
                        + String.join(", ", KEYS));
            }
        }
        String url = one(table, "url").orElse("");
        if (url.isEmpty()) {
            throw new UsageException(path + ": server " + server + " has no url");
        }
        TransportOptions options = base;
        Optional<String> username = one(table, "username");
        Optional<String> password = Optional.empty();
        if (table.containsKey("password_file")) {
            password = Optional.of(Password.inFile(one(table, "password_file").orElse("")));
        } else if (table.containsKey("password_env")) {
            password = Optional.of(Password.inVariable(one(table, "password_env").orElse(""), environment));
        }
        if (username.isPresent() && password.isPresent()) {
            options = options.withCredentials(Settings.credentials(username.get(), password.get()));
        }
        if (table.containsKey("ca")) {
            options = options.withTrust(TlsTrust.ofCaFile(CtlSection.path(one(table, "ca").orElse(""))));
        } else if (table.containsKey("pin")) {
            options = options.withTrust(Settings.pin(one(table, "pin").orElse("")));
        }
        return new Target(server, url, options);
    }

    private static Optional<String> one(Map<String, List<String>> table, String key) {
        List<String> values = table.getOrDefault(key, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }
}
