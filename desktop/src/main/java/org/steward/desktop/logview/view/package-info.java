/**
 * The virtualised view of lines. It keeps the few hundred lines around what is seen, reads others in the background, and
 * paints on one canvas: measured on the software pipeline, a page of text nodes takes several times as long.
 */
package org.steward.desktop.logview.view;
