/** Tests of starting: the command line, the local engine, the terminal in place of a window. */
package org.steward.desktop.launch;
