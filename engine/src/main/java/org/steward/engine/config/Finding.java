package org.steward.engine.config;

import java.nio.file.Path;

/**
 * Something the checker has to say about a configuration.
 *
 * @param file     file it stands in
 * @param line     1-based line; 0 when it belongs to the file as a whole
 * @param severity how bad it is
 * @param section  section name, or empty
 * @param key      key, or empty
 * @param message  what: names the thing and the value; for errors supervisord's own text
 * @param why      why supervisord treats it so
 * @param fix      what to do about it
 */
public record Finding(
        Path file, int line, Severity severity, String section, String key, String message, String why, String fix) {}
