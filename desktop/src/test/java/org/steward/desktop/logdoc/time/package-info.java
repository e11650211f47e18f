/** Time stamps as programs write them. */
package org.steward.desktop.logdoc.time;
