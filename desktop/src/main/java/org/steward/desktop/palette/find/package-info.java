/** What the palette can find, and how: no nodes, and quick enough to be asked for each letter typed. */
package org.steward.desktop.palette.find;
