/**
 * Passwords in the desktop's keyring: a small client of the Secret Service, as GNOME's keyring, KWallet and KeePassXC
 * offer it on the session bus. Nothing here is written to disk by Steward.
 */
package org.steward.desktop.servers.keyring;
