/** The border between threads: what may block runs on virtual threads, what is on the screen on the JavaFX thread. */
package org.steward.desktop.fx;
