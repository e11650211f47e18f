/** Merged logs against sorting all lines. */
package org.steward.desktop.logdoc.merge;
