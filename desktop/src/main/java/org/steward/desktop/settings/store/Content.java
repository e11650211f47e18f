package org.steward.desktop.settings.store;

import java.util.SortedMap;

/** What a file was found to hold. */
sealed interface Content {

    /** There is no file, or an empty one. */
    record Absent() implements Content { }

    /**
     * A file that makes sense.
     *
     * @param version of the Steward that wrote it, as a file format
     * @param entries all but the version
     */
    record Read(int version, SortedMap<String, String> entries) implements Content { }

    /** A file that makes none. */
    record Broken(Damage damage) implements Content { }

    /** A file that the system does not let us read. */
    record Unreadable(String why) implements Content { }
}
