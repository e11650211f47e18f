package org.steward.client.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code servers.toml} in the user's configuration directory: named servers.
 *
 * <pre>
 * [servers.web1]
 * url = "https://web1.example.org:9001"
 * username = "operator"
 * password_file = "~/.config/steward/web1.password"   # or password_env = "WEB1_PASSWORD"
 *                                                      # or password_from = "keyring", or "ask"
 * ca = "~/ca.pem"                                      # or pin = "SHA-256 of the certificate"
 * tags = ["production", "web"]
 * color = "red"                                        # for the window only
 * read_only = true                                     # for the window only
 * </pre>
 */
public final class ServersToml {

    /** What the name of every table begins with, without the dot behind it. */
    public static final String PARENT = "servers";
    /** Value of {@code password_from}: in the desktop's keyring, under the URL and user name. */
    public static final String KEYRING = "keyring";
    /** Value of {@code password_from}: the person is asked. */
    public static final String ASK = "ask";

    private static final String PREFIX = PARENT + ".";
    private static final int MAX_BYTES = 1 << 20;
    private static final List<String> KEYS = List.of("url", "username", "password_file", "password_env",
            "password_from", "ca", "pin", "tags", "color", "read_only");

    private ServersToml() {
    }

    /** Where the file is for this environment, by the rules of freedesktop.org; it need not exist. */
    public static Path path(Map<String, String> environment) {
        String base = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path config = base.startsWith("/") ? Path.of(base) : home(environment).resolve(".config");
        return config.resolve("steward/servers.toml");
    }

    private static Path home(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home"))).toAbsolutePath();
    }

    /** Reads the file; an empty document where there is none. */
    public static TomlDocument read(Path path) throws SettingsException {
        byte[] bytes;
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new SettingsException(path + " is larger than " + MAX_BYTES + " bytes");
            }
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return TomlDocument.parse(path.toString(), "");
        } catch (IOException e) {
            throw new SettingsException(path + " cannot be read: " + e.getMessage());
        }
        return parse(path, bytes);
    }

    /** Reads the bytes of the file. */
    public static TomlDocument parse(Path path, byte[] bytes) throws SettingsException {
        try {
            return TomlDocument.parse(path.toString(),
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new SettingsException(path + " is not UTF-8 text; save it as UTF-8");
        }
    }

    /** The tables of servers, in their order. */
    public static List<TomlTable> servers(TomlDocument document, Path path) throws SettingsException {
        List<TomlTable> servers = new ArrayList<>();
        for (TomlTable table : document.tables()) {
            if (!table.name().startsWith(PREFIX)) {
                throw new SettingsException(path + ": table [" + table.name() + "] is not of the form [servers.NAME]",
                        table.line());
            }
            servers.add(table);
        }
        return servers;
    }

    /** The server's name in the name of its table. */
    public static String name(TomlTable table) {
        return table.name().substring(PREFIX.length());
    }

    /** The name of the table of a server. */
    public static String table(String server) {
        return PREFIX + server;
    }

    /** Keys of a table that are none of a server's. */
    public static List<String> unknownKeys(TomlTable table) {
        List<String> unknown = new ArrayList<>(table.values().keySet());
        unknown.removeAll(KEYS);
        return unknown;
    }

    /** The keys a server may have, for a message. */
    public static String knownKeys() {
        return String.join(", ", KEYS);
    }
}
