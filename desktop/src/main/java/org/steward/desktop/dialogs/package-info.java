/**
 * What stands over the window for a moment: the sheet that asks before something cannot be undone, panels at its side,
 * and the overlay both are made of, which keeps the focus and gives it back.
 */
package org.steward.desktop.dialogs;
