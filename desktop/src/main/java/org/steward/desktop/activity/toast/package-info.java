/** Toasts: what has just happened, for a moment in the window's corner. They never take the focus. */
package org.steward.desktop.activity.toast;
