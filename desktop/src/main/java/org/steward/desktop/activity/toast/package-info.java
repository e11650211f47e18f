/**
 * Toasts: what has just happened, told in a corner of the window for a moment. They never take the focus and never hold
 * the only copy of what they say: that is in the activity log.
 */
package org.steward.desktop.activity.toast;
