package org.steward.desktop.logdoc.level;

import java.util.Optional;

/** How serious a line is, least first. */
public enum LogLevel {
    /** Finer than debugging. */
    TRACE,
    /** For those who look for mistakes. */
    DEBUG,
    /** All is well. */
    INFO,
    /** Something may be wrong. */
    WARN,
    /** Something is wrong. */
    ERROR,
    /** Nothing goes on. */
    FATAL;

    /**
     * The level a line names, by what loggers write: words such as WARN, {@code level=warn}, {@code [warn]}, syslog's
     * {@code <4>} and glog's {@code W0102}. Only its beginning is looked at. Any thread.
     *
     * @param line its text; escape codes are passed over
     * @return empty for a line that names none, such as one of a stack trace
     */
    public static Optional<LogLevel> of(String line) {
        return new LevelWords(line).find();
    }
}
