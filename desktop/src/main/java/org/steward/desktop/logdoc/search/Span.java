package org.steward.desktop.logdoc.search;

/**
 * Where something stands in a text.
 *
 * @param start the first character, from 0
 * @param end after the last character
 */
public record Span(int start, int end) {
}
