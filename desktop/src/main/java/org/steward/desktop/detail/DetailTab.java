package org.steward.desktop.detail;

import java.util.Locale;
import org.steward.icons.Icon;

/** The tabs of the drawer, in their order. */
public enum DetailTab {
    OVERVIEW(Icon.INFO),
    LOG(Icon.LOG),
    CONFIGURATION(Icon.SETTINGS),
    EVENTS(Icon.CLOCK),
    CHARTS(Icon.CHART);

    private final Icon icon;

    DetailTab(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    String messageKey() {
        return "detail.tab." + name().toLowerCase(Locale.ROOT);
    }
}
