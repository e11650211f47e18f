/** Writes lines of logs to files, byte by byte as they are, compressed if the file's name says so. */
package org.steward.desktop.logview.save;
