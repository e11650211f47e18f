/** Sets of highlights, kept and edited. */
package org.steward.desktop.logview.highlight;
