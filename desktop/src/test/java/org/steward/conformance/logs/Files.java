package org.steward.conformance.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;

/** What a case asks about a file on disk. */
final class Files {

    private Files() {
    }

    static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(java.nio.file.Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Integer> bytes(Path file) {
        try {
            byte[] bytes = java.nio.file.Files.readAllBytes(file);
            return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i] & 0xff).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
