/**
 * The servers in the window: what the person says of them ({@link org.steward.desktop.servers.ServerProfile}, kept in
 * servers.toml), what is known of them ({@link org.steward.desktop.servers.Server}), and the side bar that shows both.
 */
package org.steward.desktop.servers;
