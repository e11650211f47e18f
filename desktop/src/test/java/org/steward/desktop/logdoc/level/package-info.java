/** Levels as loggers write them. */
package org.steward.desktop.logdoc.level;
