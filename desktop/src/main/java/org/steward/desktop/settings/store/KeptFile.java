package org.steward.desktop.settings.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import org.steward.desktop.files.AtomicFile;

/** A property file with a version, replaced as a whole or not at all. Blocks; one thread at a time. */
final class KeptFile {

    /** Largest size of a file that is read or written, in bytes. */
    static final int LARGEST = 1 << 20;

    private static final String VERSION = "version";

    private final Path file;
    private final String comment;

    /** This file, with a comment as its first line. */
    KeptFile(Path file, String comment) {
        this.file = file;
        this.comment = comment;
    }

    Path file() {
        return file;
    }

    /** What it holds now. */
    Content read() {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (NoSuchFileException e) {
            return new Content.Absent();
        } catch (IOException e) {
            return new Content.Unreadable(Reasons.of(e));
        }
        if (bytes.length == 0) {
            return new Content.Absent();
        }
        return bytes.length > LARGEST ? new Content.Broken(Damage.TOO_LARGE) : parse(bytes);
    }

    private static Content parse(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new Content.Broken(Damage.NOT_TEXT);
        }
        if (text.indexOf('\0') >= 0) {
            return new Content.Broken(Damage.NOT_TEXT);
        }
        SortedMap<String, String> entries;
        try {
            entries = PropertiesText.read(text);
        } catch (IllegalArgumentException e) {
            return new Content.Broken(Damage.BAD_ESCAPE);
        }
        String version = entries.remove(VERSION);
        try {
            return new Content.Read(Integer.parseInt(version == null ? "" : version.strip()), entries);
        } catch (NumberFormatException e) {
            return new Content.Broken(Damage.NO_VERSION);
        }
    }

    /** Replaces it. After a crash at any moment it holds either the old or the new text. */
    void write(int version, Map<String, String> entries) throws IOException {
        StringBuilder out = new StringBuilder("# ").append(comment).append('\n')
                .append(VERSION).append('=').append(version).append('\n');
        PropertiesText.write(entries, out);
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            throw new IOException(Reasons.TOO_LARGE);
        }
        // A link, as those who keep their configuration in a repository have, stays one.
        Path target = AtomicFile.target(file);
        AtomicFile.commit(AtomicFile.prepare(target, bytes), target);
    }

    /** Gives it another name, which begins with its own, and returns where it is then. */
    Path setAside(String suffix) throws IOException {
        Path aside = free(suffix);
        Files.move(file, aside);
        return aside;
    }

    /** Copies it to another name, which begins with its own; does nothing if that is there already. */
    Path copyAside(String suffix) throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + suffix);
        if (!Files.exists(copy)) {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return copy;
    }

    private Path free(String suffix) {
        Path aside = file.resolveSibling(file.getFileName() + suffix);
        for (int n = 2; Files.exists(aside); n++) {
            aside = file.resolveSibling(file.getFileName() + suffix + "-" + n);
        }
        return aside;
    }
}
