package org.steward.desktop.servers.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.settings.ServersToml;
import org.steward.client.settings.TomlDocument;
import org.steward.client.settings.TomlTable;
import org.steward.client.settings.TomlText;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TlsTrust;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.ServerProfile.Trust;

/** A profile as a table of servers.toml. */
final class ProfileTable {

    private ProfileTable() {
    }

    /** What a table says. Keys of a later version are left alone. */
    static Kept read(TomlTable table) {
        String name = ServersToml.name(table);
        List<Phrase> wrong = new ArrayList<>();
        String url = table.text("url").orElse("");
        if (name.equals(ServerProfile.LOCAL)) {
            wrong.add(Phrase.of("servers.entry.local", name));
        }
        if (url.isEmpty()) {
            wrong.add(Phrase.of("servers.entry.nourl"));
        } else {
            check(wrong, "servers.wrong.url", () -> Endpoint.parse(url));
        }
        Trust trust = new Trust.OfSystem();
        if (table.has("ca")) {
            trust = new Trust.CaFile(table.text("ca").orElse(""));
        } else if (table.has("pin")) {
            String pin = table.text("pin").orElse("");
            check(wrong, "servers.wrong.pin", () -> TlsTrust.ofCertificate(pin));
            trust = new Trust.Pinned(pin);
        }
        ServerProfile profile = new ServerProfile(name, url, table.text("username"), source(table, wrong), trust,
                table.texts("tags"), table.text("color").flatMap(ServerColor::named).orElse(ServerColor.NONE),
                table.text("read_only").filter("true"::equals).isPresent());
        return new Kept(profile, wrong.isEmpty() ? Optional.empty() : Optional.of(
                Phrase.of("servers.entry.line", table.line(), wrong.getFirst())));
    }

    private static void check(List<Phrase> wrong, String text, Runnable parse) {
        try {
            parse.run();
        } catch (IllegalArgumentException e) {
            wrong.add(Phrase.of(text));
        }
    }

    private static PasswordSource source(TomlTable table, List<Phrase> wrong) {
        if (table.has("password_file")) {
            return new PasswordSource.InFile(table.text("password_file").orElse(""));
        }
        if (table.has("password_env")) {
            return new PasswordSource.InVariable(table.text("password_env").orElse(""));
        }
        return switch (table.text("password_from").orElse("")) {
            case ServersToml.KEYRING -> new PasswordSource.Keyring();
            case ServersToml.ASK -> new PasswordSource.Ask();
            case "" -> new PasswordSource.None();
            default -> {
                // The value is not shown: somebody may have taken the key for the place of the password itself.
                wrong.add(Phrase.of("servers.entry.password", ServersToml.KEYRING, ServersToml.ASK));
                yield new PasswordSource.Ask();
            }
        };
    }

    /** Changes the keys that differ between two profiles, and no others. The table is there. */
    static TomlDocument write(TomlDocument document, ServerProfile old, ServerProfile now) {
        String table = ServersToml.table(now.name());
        TomlDocument result = document;
        if (!old.url().equals(now.url())) {
            result = result.with(table, "url", TomlText.string(now.url()));
        }
        if (!old.username().equals(now.username())) {
            result = put(result, table, "username", now.username().map(TomlText::string));
        }
        if (!old.password().equals(now.password())) {
            result = password(result, table, now.password());
        }
        if (!old.trust().equals(now.trust())) {
            result = put(result, table, "ca", now.trust() instanceof Trust.CaFile ca
                    ? Optional.of(TomlText.string(ca.file())) : Optional.empty());
            result = put(result, table, "pin", now.trust() instanceof Trust.Pinned pin
                    ? Optional.of(TomlText.string(pin.sha256())) : Optional.empty());
        }
        if (!old.tags().equals(now.tags())) {
            result = put(result, table, "tags", now.tags().isEmpty() ? Optional.empty()
                    : Optional.of(TomlText.array(now.tags())));
        }
        if (old.color() != now.color()) {
            result = put(result, table, "color", now.color() == ServerColor.NONE ? Optional.empty()
                    : Optional.of(TomlText.string(now.color().styleName())));
        }
        if (old.readOnly() != now.readOnly()) {
            result = put(result, table, "read_only", now.readOnly() ? Optional.of(TomlText.bool(true))
                    : Optional.empty());
        }
        return result;
    }

    private static TomlDocument password(TomlDocument document, String table, PasswordSource source) {
        TomlDocument result = put(document, table, "password_file", source instanceof PasswordSource.InFile file
                ? Optional.of(TomlText.string(file.file())) : Optional.empty());
        result = put(result, table, "password_env", source instanceof PasswordSource.InVariable variable
                ? Optional.of(TomlText.string(variable.variable())) : Optional.empty());
        return put(result, table, "password_from", switch (source) {
            case PasswordSource.Keyring k -> Optional.of(TomlText.string(ServersToml.KEYRING));
            case PasswordSource.Ask a -> Optional.of(TomlText.string(ServersToml.ASK));
            case PasswordSource.None n -> Optional.empty();
            case PasswordSource.InFile f -> Optional.empty();
            case PasswordSource.InVariable v -> Optional.empty();
        });
    }

    private static TomlDocument put(TomlDocument document, String table, String key, Optional<String> value) {
        return value.map(text -> document.with(table, key, text)).orElseGet(() -> document.without(table, key));
    }
}
