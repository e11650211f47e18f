/** What is saved of logs. */
package org.steward.desktop.logview.save;
