/** When a log line says it was written. */
package org.steward.desktop.logdoc.time;
