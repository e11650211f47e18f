package org.steward.engine.childlog;

import java.nio.file.Path;
import java.util.Optional;
import org.steward.engine.config.LogLevel;

/** The daemon's own log, in supervisord's format. Loop thread only; other threads post to the loop. */
public interface MainLog {

    void log(LogLevel level, String text);

    /** Whether a message of this level would be written; for messages that are costly to make. */
    boolean isEnabled(LogLevel level);

    /** The file, or empty when the log goes to syslog. */
    Optional<Path> path();

    /** Removes the file and opens it again. Returns what went wrong, or empty. */
    Optional<String> clear();

    default void critical(String text) {
        log(LogLevel.CRITICAL, text);
    }

    default void error(String text) {
        log(LogLevel.ERROR, text);
    }

    default void warn(String text) {
        log(LogLevel.WARN, text);
    }

    default void info(String text) {
        log(LogLevel.INFO, text);
    }

    default void debug(String text) {
        log(LogLevel.DEBUG, text);
    }
}
