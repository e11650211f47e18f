package org.steward.engine.config.ini;

/**
 * A key and its value, as one section of one file has it.
 *
 * @param key       lower-cased
 * @param value     stripped of comments, continuation lines joined by {@code \n}
 * @param line      1-based line of the key
 * @param lastLine  1-based last line of the value; the same as {@code line} unless it is continued
 */
public record Entry(String key, String value, int line, int lastLine) {}
