package org.steward.engine.config.check;

import java.nio.file.Files;
import java.nio.file.Path;
import org.steward.engine.config.Severity;

/** Checks of the places that are written to. */
final class LogChecks {

    private LogChecks() {}

    /** A log: a place that can be written to, and that can be rotated when it is to be. */
    static void place(Findings findings, String section, String key, Path path, long maxbytes) {
        if (Files.isDirectory(path)) {
            findings.add(Severity.WARNING, section, key, "the log " + path + " is a directory",
                    "nothing can be written to it", "name a file in it");
        } else if (isSpecial(path)) {
            if (maxbytes != 0) {
                findings.add(Severity.WARNING, section, key, path + " cannot be rotated",
                        "it is not a regular file", "set " + key + "_maxbytes=0");
            }
        } else if (Files.exists(path) && !Files.isWritable(path)) {
            findings.add(Severity.WARNING, section, key, "the log " + path + " cannot be written to",
                    "you have no permission", "correct its permissions, or check as the user that runs the daemon");
        } else {
            writableDirectory(findings, section, key, path);
        }
    }

    /** Whether this is a device or a pipe; /dev/stdout counts even while it leads to a file. */
    static boolean isSpecial(Path path) {
        return path.startsWith("/dev") || path.startsWith("/proc")
                || Files.exists(path) && !Files.isRegularFile(path);
    }

    /** A file that is to be made: its directory must be writable. */
    static void writableDirectory(Findings findings, String section, String key, Path path) {
        Path directory = path.getParent();
        if (directory != null && Files.isDirectory(directory) && !Files.isWritable(directory)) {
            findings.add(Severity.WARNING, section, key, "the directory " + directory + " cannot be written to",
                    "you have no permission", "correct its permissions, or check as the user that runs the daemon");
        }
    }
}
