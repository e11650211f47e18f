package org.steward.engine.config;

/** Levels of the main log, with supervisord's numbers and four-letter codes. */
public enum LogLevel {
    CRITICAL(50, "CRIT", "critical"),
    ERROR(40, "ERRO", "error"),
    WARN(30, "WARN", "warn"),
    INFO(20, "INFO", "info"),
    DEBUG(10, "DEBG", "debug"),
    TRACE(5, "TRAC", "trace"),
    BLATHER(3, "BLAT", "blather");

    private final int number;
    private final String code;
    private final String word;

    LogLevel(int number, String code, String word) {
        this.number = number;
        this.code = code;
        this.word = word;
    }

    /** The number that orders levels: higher is more severe. */
    public int number() {
        return number;
    }

    /** The code in a log line, such as {@code WARN}. */
    public String code() {
        return code;
    }

    /** The word in a configuration, such as {@code warn}. */
    public String word() {
        return word;
    }

    /** Whether a message of this level is written by a log set to {@code threshold}. */
    public boolean reaches(LogLevel threshold) {
        return number >= threshold.number;
    }
}
