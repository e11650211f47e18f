package org.steward.desktop.logview.view;

/**
 * Which lines are on the screen.
 *
 * @param first number of the first
 * @param end number after the last
 */
public record Seen(long first, long end) {
}
