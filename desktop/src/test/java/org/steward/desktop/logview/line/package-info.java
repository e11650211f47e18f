/** Lines as text on a grid. */
package org.steward.desktop.logview.line;
