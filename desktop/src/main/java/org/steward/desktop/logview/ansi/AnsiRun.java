package org.steward.desktop.logview.ansi;

/**
 * A piece of text that looks the same all along.
 *
 * @param start its first char
 * @param end after its last char
 * @param style how it looks
 */
public record AnsiRun(int start, int end, AnsiStyle style) {
}
