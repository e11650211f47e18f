/** Finds lines: text and regular expressions, in the background, in bounded time. */
package org.steward.desktop.logdoc.search;
