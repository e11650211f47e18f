package org.steward.desktop.logview.paint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours in force for one view, as its style sheets say. */
public final class Swatches {

    /** A region with colours of its own. */
    public interface Dyed {
        /** Its colours. */
        Swatches swatches();
    }

    private static final Map<Swatch, CssMetaData<Region, Color>> META = meta();

    private final Map<Swatch, StyleableObjectProperty<Color>> colors = new EnumMap<>(Swatch.class);

    /** Colours of this region; {@code changed} is called when one of them is another. */
    public Swatches(Region owner, Runnable changed) {
        META.forEach((swatch, meta) -> {
            StyleableObjectProperty<Color> color =
                    new SimpleStyleableObjectProperty<>(meta, owner, swatch.property(), swatch.usual());
            color.addListener((property, old, now) -> changed.run());
            colors.put(swatch, color);
        });
    }

    /** What it looks like now. */
    public Color get(Swatch swatch) {
        return colors.get(swatch).get();
    }

    /** For a region's {@code getCssMetaData}: its own and these. */
    public static List<CssMetaData<? extends Styleable, ?>> metaData(List<CssMetaData<? extends Styleable, ?>> own) {
        return Stream.concat(own.stream(), META.values().stream()).toList();
    }

    private static Map<Swatch, CssMetaData<Region, Color>> meta() {
        Map<Swatch, CssMetaData<Region, Color>> map = new EnumMap<>(Swatch.class);
        for (Swatch swatch : Swatch.values()) {
            map.put(swatch, new CssMetaData<>(swatch.property(), StyleConverter.getColorConverter(), swatch.usual()) {
                @Override
                public boolean isSettable(Region region) {
                    return !of(region).isBound();
                }

                @Override
                public StyleableProperty<Color> getStyleableProperty(Region region) {
                    return of(region);
                }

                private StyleableObjectProperty<Color> of(Region region) {
                    return ((Dyed) region).swatches().colors.get(swatch);
                }
            });
        }
        return map;
    }

}
