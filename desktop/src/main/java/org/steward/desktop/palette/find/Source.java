package org.steward.desktop.palette.find;

import java.util.List;

/** Somebody who has items for the palette. */
@FunctionalInterface
public interface Source {

    /** The items as of now; called on the JavaFX thread whenever the palette is opened. */
    List<Item> items();
}
