/** Several logs in one view, in the order of their times, each in its colour. */
package org.steward.desktop.logview.merge;
