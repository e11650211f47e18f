package org.steward.desktop.update;

import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.dialogs.Confirmation;
import org.steward.desktop.fx.Background;
import org.steward.desktop.text.Messages;

/**
 * What updates work with.
 *
 * @param log where it is written down
 * @param confirmation asks before it where that is due
 * @param background runs what blocks
 * @param messages the texts
 */
record UpdateDesk(ActivityLog log, Confirmation confirmation, Background background, Messages messages) {
}
