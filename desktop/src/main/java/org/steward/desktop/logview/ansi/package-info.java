/** Colours and styles that programs ask terminals for, found in text. No JavaFX; immutable; for any thread. */
package org.steward.desktop.logview.ansi;
