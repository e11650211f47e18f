/**
 * What an update of a server's configuration would do, and doing it: all of it, or only the groups that the person
 * ticks. {@link org.steward.desktop.update.UpdatePanel} is the way in.
 */
package org.steward.desktop.update;
