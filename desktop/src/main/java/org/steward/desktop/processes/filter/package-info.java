/**
 * The filter box as a language: what a person types, read into a {@link org.steward.desktop.processes.filter.Filter},
 * what is wrong with it, and what could be typed next. Pure; no JavaFX, for any thread.
 */
package org.steward.desktop.processes.filter;
