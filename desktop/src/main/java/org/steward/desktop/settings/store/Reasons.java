package org.steward.desktop.settings.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/**
 * Why a file could not be read or written, in few words and without its name, which the sentence around it has: the key
 * of a message, or else the system's own words.
 */
final class Reasons {

    /** The file that is there could not be read and not be set aside. */
    static final String LEFT_ALONE = "settings.why.leftAlone";
    /** There is more to write than is ever read. */
    static final String TOO_LARGE = "settings.why.tooLarge";
    private static final String DENIED = "settings.why.denied";

    private Reasons() {
    }

    static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return DENIED;
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
