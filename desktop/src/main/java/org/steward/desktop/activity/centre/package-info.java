/** The activity centre: a panel with what is being done and what has happened, its bell and its strip in the side bar. */
package org.steward.desktop.activity.centre;
