/** What stands over the window: the focus it keeps, and the questions it asks. */
package org.steward.desktop.dialogs;
