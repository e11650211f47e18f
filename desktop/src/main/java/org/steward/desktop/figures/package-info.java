/** What servers tell of processes beyond their state: processor time, memory, and the history of starts and ends. */
package org.steward.desktop.figures;
