/** Named sets of patterns that have a colour in all logs, hiding nothing. */
package org.steward.desktop.logview.highlight;
