package org.steward.engine.childlog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.engine.config.LogLevel;

/** A main log that keeps its lines, as {@code CODE text}. */
final class Lines implements MainLog {
    private final LogLevel threshold;
    private final List<String> lines = new ArrayList<>();

    Lines(LogLevel threshold) {
        this.threshold = threshold;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void log(LogLevel level, String text) {
        if (isEnabled(level)) {
            lines.add(level.code() + " " + text);
        }
    }

    @Override
    public boolean isEnabled(LogLevel level) {
        return level.reaches(threshold);
    }

    @Override
    public Optional<Path> path() {
        return Optional.empty();
    }

    @Override
    public Optional<String> clear() {
        return Optional.empty();
    }
}
