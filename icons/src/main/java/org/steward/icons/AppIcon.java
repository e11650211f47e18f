package org.steward.icons;

import java.net.URL;
import java.util.List;

/** The program's own icon: a steward's bell. Resources, nothing is drawn here. */
public final class AppIcon {

    /** Sizes there is a PNG of, in pixels. */
    public static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private AppIcon() {
    }

    /** The icon as SVG. */
    public static URL svg() {
        return resource("steward.svg");
    }

    /** The icon as PNG of one of the {@link #SIZES}. */
    public static URL png(int size) {
        return resource("steward-" + size + ".png");
    }

    private static URL resource(String name) {
        URL url = AppIcon.class.getResource(name);
        if (url == null) {
            throw new IllegalArgumentException("there is no icon " + name);
        }
        return url;
    }
}
