package org.steward.desktop.servers.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.steward.client.settings.ServersToml;
import org.steward.client.settings.SettingsException;
import org.steward.client.settings.TomlDocument;
import org.steward.client.settings.TomlTable;
import org.steward.desktop.files.AtomicFile;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerProfile;

/**
 * {@code servers.toml}: read, and changed value by value. Comments, order and whatever is not changed stay byte for
 * byte.
 *
 * <p>Each change is made to the file as it is at that moment, so what another program wrote meanwhile is kept; a file
 * that cannot be understood is never written. Methods block; for any thread.
 */
public final class ServersFile {

    private static final int ATTEMPTS = 5;

    private final Path path;

    /** The file at this path; it need not exist. */
    public ServersFile(Path path) {
        this.path = path;
    }

    /** The one that stewardctl reads too, for this environment. */
    public static ServersFile of(Map<String, String> environment) {
        return new ServersFile(ServersToml.path(environment));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The servers in it, in its order; none where there is no file. */
    public List<Kept> read() throws SettingsException {
        return kept(ServersToml.read(path));
    }

    private List<Kept> kept(TomlDocument document) throws SettingsException {
        return ServersToml.servers(document, path).stream().map(ProfileTable::read).toList();
    }

    /** Adds a server at the end. */
    public List<Kept> add(ServerProfile profile) throws SettingsException, ServersFileException {
        return change(document -> added(document, profile));
    }

    /** Adds servers at the end. */
    public List<Kept> addAll(List<ServerProfile> profiles) throws SettingsException, ServersFileException {
        return change(document -> {
            TomlDocument result = document;
            for (ServerProfile profile : profiles) {
                result = added(result, profile);
            }
            return result;
        });
    }

    /** Changes what differs between the two; a server that somebody took out meanwhile is there again. */
    public List<Kept> replace(ServerProfile old, ServerProfile now) throws SettingsException, ServersFileException {
        return change(document -> {
            if (document.table(ServersToml.table(old.name())).isEmpty()) {
                return added(document, now);
            }
            TomlDocument named = old.name().equals(now.name()) ? document : document.renamed(
                    ServersToml.table(old.name()), ServersToml.PARENT, now.name());
            return ProfileTable.write(named, old, now);
        });
    }

    /** Takes a server out; what stood in the file is in the answer, to be put back. */
    public Removed remove(String name) throws SettingsException, ServersFileException {
        String table = ServersToml.table(name);
        Removed[] removed = new Removed[1];
        List<Kept> left = change(document -> {
            List<TomlTable> tables = document.tables();
            int index = tables.stream().map(TomlTable::name).toList().indexOf(table);
            removed[0] = new Removed(index, index < 0 ? "" : document.block(table), List.of());
            return index < 0 ? document : document.withoutBlock(table);
        });
        return new Removed(removed[0].index(), removed[0].block(), left);
    }

    /** Puts back what was taken out, at its old place. */
    public List<Kept> restore(Removed removed) throws SettingsException, ServersFileException {
        return removed.block().isEmpty() ? read()
                : change(document -> document.withBlock(removed.index(), removed.block()));
    }

    /** Moves a server before the one that is at this index without it. */
    public List<Kept> move(String name, int index) throws SettingsException, ServersFileException {
        String table = ServersToml.table(name);
        return change(document -> document.table(table).isEmpty() ? document
                : document.withoutBlock(table).withBlock(index, document.block(table)));
    }

    /**
     * What was taken out.
     *
     * @param index where its table was among the tables; -1 if it was not there any more
     * @param block the lines as they stood
     * @param left the servers that are left
     */
    public record Removed(int index, String block, List<Kept> left) {
    }

    private static TomlDocument added(TomlDocument document, ServerProfile profile) {
        return ProfileTable.write(document.withTable(ServersToml.PARENT, profile.name()),
                ServerProfile.of(profile.name(), ""), profile);
    }

    private synchronized List<Kept> change(UnaryOperator<TomlDocument> change) throws SettingsException, ServersFileException {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Path target = AtomicFile.target(path);
                byte[] before = bytes(target);
                TomlDocument old = ServersToml.parse(path, before);
                kept(old);
                TomlDocument changed = change.apply(old);
                List<Kept> result = kept(changed);
                byte[] after = changed.text().getBytes(StandardCharsets.UTF_8);
                if (Arrays.equals(before, after)) {
                    return result;
                }
                Path prepared = AtomicFile.prepare(target, after);
                if (Arrays.equals(before, bytes(target))) {
                    AtomicFile.commit(prepared, target);
                    return result;
                }
                // Somebody else wrote it in between: the change is made again, to what stands there now.
                Files.deleteIfExists(prepared);
            }
            throw new ServersFileException(Phrase.of("servers.file.busy", path.toString()));
        } catch (IOException e) {
            throw new ServersFileException(Phrase.of("servers.file.unwritable", path.toString(), Phrase.of(e)));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(e.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }
}
