package org.steward.engine.config.schema;

/**
 * One key of a section.
 *
 * @param name         lower-case, as in the file
 * @param type         what it takes
 * @param defaultText  what it is when it is not given, as it would be written; empty for nothing
 * @param required     whether the section is refused without it
 * @param perProcess   whether {@code %(process_num)} and {@code %(numprocs)} are valid in it
 * @param description  one line
 */
public record KeySpec(
        String name, ValueType type, String defaultText, boolean required, boolean perProcess, String description) {}
