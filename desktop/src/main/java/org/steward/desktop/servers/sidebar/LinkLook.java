package org.steward.desktop.servers.sidebar;

import org.steward.icons.Icon;

/** How the connection to a server stands, as a shape; its word is {@code servers.link.<NAME>}. */
enum LinkLook {
    LIVE(Icon.SERVER),
    CONNECTING(Icon.REFRESH),
    STALE(Icon.CLOCK),
    NEEDS_PASSWORD(Icon.KEY),
    WRONG_PASSWORD(Icon.KEY),
    UNREACHABLE(Icon.ERROR),
    BROKEN(Icon.WARNING);

    private final Icon icon;

    LinkLook(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** Its name in style sheets, such as {@code needs-password}. */
    String styleName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether a password from the person mends it. */
    boolean wantsPassword() {
        return this == NEEDS_PASSWORD || this == WRONG_PASSWORD;
    }
}
