package org.steward.desktop.palette.find;

/** What an item is, as the heading above it says: the message {@code palette.group.<name>}. */
public enum Group {
    RECENT, PROBLEM, COMMAND, PROCESS, SERVER, SCREEN, SETTING
}
