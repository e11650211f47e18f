package org.steward.desktop.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a window is to be found by a program that is started once more.
 *
 * <p>Two starts want the same window when the person's directory of settings, the local engine's configuration and the
 * display are the same. A window for another configuration stands beside it, and both share the settings, the list of
 * servers and the remembered arrangement; each of these files is changed value by value, under a lock.
 *
 * @param directory private to the person
 * @param identity what makes it this window and no other
 */
public record WindowPlace(Path directory, String identity) {

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    /** The window for this configuration, as the person named it on the command line. */
    public static WindowPlace of(LaunchPaths paths, Optional<String> config, Map<String, String> environment) {
        Path file = real(new ConfigChoice(paths).wanted(config));
        String display = environment.getOrDefault("WAYLAND_DISPLAY", "") + " " + environment.getOrDefault("DISPLAY", "");
        return new WindowPlace(paths.runtimeDirectory().resolve("window"),
                String.join("\0", real(paths.configDirectory()).toString(), file.toString(), display));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    /** Where the window listens. */
    Path socket() {
        return directory.resolve(name() + ".sock");
    }

    /** Locked by the window for as long as it is open. */
    Path lock() {
        return directory.resolve(name() + ".lock");
    }

    /** A name as short as sockets want it; should two windows ever have the same one, what is asked tells them apart. */
    private String name() {
        long hash = 0xcbf29ce484222325L;
        for (byte each : identity.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each) * 0x100000001b3L;
        }
        return HexFormat.of().toHexDigits(hash);
    }

    /** All that is ever asked of a window: that it shows itself. Anything else is not answered. */
    byte[] request() {
        return ("steward show\0" + identity).getBytes(StandardCharsets.UTF_8);
    }

    /** Makes the directory, and sees to it that nobody else can enter it. */
    void prepare() throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(directory.getParent());
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(PRIVATE));
        }
        if (isMine() && !isPrivate()) {
            Files.setPosixFilePermissions(directory, PRIVATE);
        }
        if (!isMine() || !isPrivate()) {
            throw new IOException(directory + " belongs to somebody else");
        }
    }

    /** Whether the directory is there, the person's own, and closed to others. */
    boolean isSafe() {
        try {
            return isMine() && isPrivate();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isMine() throws IOException {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                && Files.getAttribute(directory, "unix:uid").equals(new LocalAccounts().effectiveUid());
    }

    private boolean isPrivate() throws IOException {
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(directory));
        others.removeAll(PRIVATE);
        return others.isEmpty();
    }
}
