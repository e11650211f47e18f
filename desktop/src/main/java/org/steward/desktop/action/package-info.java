/** What the person can do, and what became of it: commands, actions on processes, the activity centre. */
package org.steward.desktop.action;
