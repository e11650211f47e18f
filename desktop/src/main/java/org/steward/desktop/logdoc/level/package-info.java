/** How serious a log line says it is. Pure functions of its text. */
package org.steward.desktop.logdoc.level;
