package org.steward.engine.resource;

/**
 * What a supervised process and its descendants use.
 *
 * @param root      the process
 * @param born      when it was started, milliseconds after the machine was; with the pid it names one run
 * @param cpuMillis processor time of the tree so far, in milliseconds
 * @param rss       resident memory of the tree in bytes; pages that several share count for each
 * @param processes how many there are in the tree, zombies aside
 */
public record ResourceUse(Root root, long born, long cpuMillis, long rss, int processes) {}
