package org.steward.client;

import java.util.List;

/**
 * What the server found when it read its configuration again; nothing is started or stopped by that.
 *
 * @param added groups that are new in it
 * @param changed groups whose configuration differs from the running one
 * @param removed groups that are no longer in it
 */
public record ConfigChanges(List<String> added, List<String> changed, List<String> removed) {
}
