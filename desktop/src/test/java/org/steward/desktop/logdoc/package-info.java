/** Logs against files that another process writes, and against naive ways to do the same. */
package org.steward.desktop.logdoc;
