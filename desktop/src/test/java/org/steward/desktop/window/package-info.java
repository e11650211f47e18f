/** Tests of the main window's frame. */
package org.steward.desktop.window;
