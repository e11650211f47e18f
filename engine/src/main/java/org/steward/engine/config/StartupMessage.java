package org.steward.engine.config;

/**
 * A message that reading the configuration left for the main log, which is not open yet while it is read.
 *
 * @param level critical, warn or info
 * @param text  supervisord's own wording
 */
public record StartupMessage(LogLevel level, String text) {}
