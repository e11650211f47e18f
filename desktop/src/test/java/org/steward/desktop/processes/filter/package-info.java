/** What filters let through and offer. */
package org.steward.desktop.processes.filter;
