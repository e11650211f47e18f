package org.steward.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The environment the person gave, without what the launcher adds for the JVM.
 *
 * <p>A JVM in the C locale cannot name files beyond ASCII. So bin/stewardd puts such a one into C.UTF-8 and leaves the
 * person's LC_ALL in a variable of its own, from where it is put back for the configuration and the children.
 */
final class LauncherEnvironment {
    private static final byte[] LC_ALL = ascii("LC_ALL=");
    /** Holds {@code =} and the person's LC_ALL, or nothing when it was not set. */
    private static final byte[] OWN_LC_ALL = ascii("STEWARD_LC_ALL=");
    private static final List<byte[]> ADDED = List.of(
            ascii(Signals.MARK + "="), ascii(Background.MARK + "="), ascii("_JAVA_SR_SIGNUM="), OWN_LC_ALL);

    private LauncherEnvironment() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes the launcher's part out of {@code NAME=value} entries. */
    static List<byte[]> withoutLauncher(List<byte[]> entries) {
        Optional<byte[]> own = find(entries, OWN_LC_ALL);
        List<byte[]> original = new ArrayList<>(entries.size());
        for (byte[] entry : entries) {
            if (!isAdded(entry) && !(own.isPresent() && startsWith(entry, LC_ALL))) {
                original.add(entry);
            }
        }
        // "STEWARD_LC_ALL==C" stands for "LC_ALL=C", "STEWARD_LC_ALL=" for none.
        if (own.isPresent() && own.get().length > OWN_LC_ALL.length) {
            byte[] value = Arrays.copyOfRange(own.get(), OWN_LC_ALL.length + 1, own.get().length);
            byte[] entry = Arrays.copyOf(LC_ALL, LC_ALL.length + value.length);
            System.arraycopy(value, 0, entry, LC_ALL.length, value.length);
            original.add(entry);
        }
        return original;
    }

    private static Optional<byte[]> find(List<byte[]> entries, byte[] prefix) {
        for (byte[] entry : entries) {
            if (startsWith(entry, prefix)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static boolean isAdded(byte[] entry) {
        for (byte[] name : ADDED) {
            if (startsWith(entry, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] entry, byte[] prefix) {
        return entry.length >= prefix.length
                && Arrays.equals(entry, 0, prefix.length, prefix, 0, prefix.length);
    }
}
