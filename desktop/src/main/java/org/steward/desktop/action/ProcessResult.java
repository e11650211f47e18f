package org.steward.desktop.action;

import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.servers.ProcessRef;

/** What became of one process. */
record ProcessResult(ProcessRef process, ItemResult result) {
}
