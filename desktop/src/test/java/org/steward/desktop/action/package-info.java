/** Actions on processes: what is asked before, what is called, what is said afterwards. */
package org.steward.desktop.action;
