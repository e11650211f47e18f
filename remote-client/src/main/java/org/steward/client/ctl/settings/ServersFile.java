package org.steward.client.ctl.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.client.settings.PasswordPlaces;
import org.steward.client.settings.ServersToml;
import org.steward.client.settings.SettingsException;
import org.steward.client.settings.TomlTable;
import org.steward.client.settings.UserPaths;
import org.steward.client.transport.TlsTrust;
import org.steward.client.transport.TransportOptions;

/** The named servers of {@code servers.toml} as targets of a run. */
final class ServersFile {

    private final Path path;
    private final List<TomlTable> servers;

    private ServersFile(Path path, List<TomlTable> servers) {
        this.path = path;
        this.servers = servers;
    }

    static ServersFile at(Map<String, String> environment) throws UsageException {
        Path path = ServersToml.path(environment);
        try {
            return new ServersFile(path, ServersToml.servers(ServersToml.read(path), path));
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** The server of this name; those with a tag for {@code @tag}; all for {@code @all}. */
    List<Target> named(String name, TransportOptions options, Map<String, String> environment) throws UsageException {
        List<Target> targets = new ArrayList<>();
        for (TomlTable table : servers) {
            String server = ServersToml.name(table);
            boolean wanted = name.startsWith("@")
                    ? name.equals("@all") || table.texts("tags").contains(name.substring(1)) : name.equals(server);
            if (wanted) {
                targets.add(target(server, table, options, environment));
            }
        }
        if (targets.isEmpty()) {
            throw new UsageException("invalid value for -s '" + name + "': it is not a URL, and " + path
                    + " has no server "
                    + (name.startsWith("@") ? "with this tag" : "of this name"));
        }
        return targets;
    }

    private Target target(String server, TomlTable table, TransportOptions base, Map<String, String> environment)
            throws UsageException {
        for (String key : ServersToml.unknownKeys(table)) {
            throw new UsageException(path + ": server " + server + " has an unknown key " + key + "; there are "
                    + ServersToml.knownKeys());
        }
        String url = table.text("url").orElse("");
        if (url.isEmpty()) {
            throw new UsageException(path + ": server " + server + " has no url");
        }
        TransportOptions options = base;
        Optional<String> username = table.text("username");
        Optional<String> password = password(table, environment);
        if (username.isPresent() && password.isPresent()) {
            options = options.withCredentials(Settings.credentials(username.get(), password.get()));
        }
        if (table.has("ca")) {
            options = options.withTrust(TlsTrust.ofCaFile(UserPaths.path(table.text("ca").orElse(""))));
        } else if (table.has("pin")) {
            options = options.withTrust(Settings.pin(table.text("pin").orElse("")));
        }
        boolean isInKeyring = table.text("password_from").filter(ServersToml.KEYRING::equals).isPresent();
        return new Target(server, url, options, username, isInKeyring
                ? Optional.of("The password of " + server + " is kept in the desktop's keyring, which only the window"
                + " reads; give it here, with --password-file or with --password-env.") : Optional.empty());
    }

    /** Empty where it is asked for once the server wants it. */
    private Optional<String> password(TomlTable table, Map<String, String> environment) throws UsageException {
        String from = table.text("password_from").orElse(ServersToml.ASK);
        if (!from.equals(ServersToml.ASK) && !from.equals(ServersToml.KEYRING)) {
            // The value is not shown: somebody may have taken the key for the place of the password itself.
            throw new UsageException(path + ", server " + ServersToml.name(table) + ": password_from is \""
                    + ServersToml.KEYRING + "\" or \"" + ServersToml.ASK + "\"");
        }
        try {
            if (table.has("password_file")) {
                return Optional.of(PasswordPlaces.inFile(table.text("password_file").orElse("")));
            }
            return table.has("password_env") ? Optional.of(PasswordPlaces.inVariable(
                    table.text("password_env").orElse(""), environment)) : Optional.empty();
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
