package org.steward.engine.config;

import java.nio.file.Path;

/**
 * Where a value stands in the files.
 *
 * @param file absolute path of the file
 * @param line 1-based line of the key (or of the section header)
 */
public record Origin(Path file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
