/** Finding in a pane: the query a person types, how far the search is, where the matches are on the screen. */
package org.steward.desktop.logview.find;
