/** Searches, tried against going through every line. */
package org.steward.desktop.logdoc.search;
