/** Several logs interleaved by time, and what happened between their lines. */
package org.steward.desktop.logdoc.merge;
