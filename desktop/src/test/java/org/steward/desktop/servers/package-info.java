/** Servers that tests make up: a fake supervisord and its certificates. */
package org.steward.desktop.servers;
