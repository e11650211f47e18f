/**
 * The window: every server and process in one place.
 *
 * <p>Built by constructors in {@link org.steward.desktop.DesktopApp}; views are code. The desktop is a client like any
 * other: it talks to the local engine over its socket and calls none of its classes but the configuration's.
 */
package org.steward.desktop;
