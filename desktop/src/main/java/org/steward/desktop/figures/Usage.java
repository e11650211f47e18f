package org.steward.desktop.figures;

import java.util.OptionalDouble;

/**
 * What a process and its descendants use.
 *
 * @param cpu percent of one core, 0 or more; empty until there are two samples of this run
 * @param rss resident memory in bytes
 * @param processes how many there are in the tree
 */
public record Usage(OptionalDouble cpu, long rss, int processes) {
}
