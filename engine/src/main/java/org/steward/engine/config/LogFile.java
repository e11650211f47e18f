package org.steward.engine.config;

import java.nio.file.Path;

/** Where a log goes: {@code std*_logfile} of a program, or {@code logfile} of {@code [supervisord]}. */
public sealed interface LogFile {

    /** A named file, absolute. */
    record At(Path path) implements LogFile {}

    /** {@code AUTO}: a file the daemon names, in {@code childlogdir}, and removes at the next start. */
    record Auto() implements LogFile {}

    /** {@code NONE} or {@code OFF}: no file. */
    record None() implements LogFile {}
}
