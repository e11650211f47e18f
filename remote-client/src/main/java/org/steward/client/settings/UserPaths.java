package org.steward.client.settings;

import java.nio.file.Path;

/** Paths as people write them in settings. */
public final class UserPaths {

    private UserPaths() {
    }

    /** An absolute path, with {@code ~} at its start as the home directory. */
    public static Path path(String text) {
        boolean home = text.equals("~") || text.startsWith("~/");
        Path path = home ? Path.of(System.getProperty("user.home") + text.substring(1)) : Path.of(text);
        return path.toAbsolutePath().normalize();
    }
}
