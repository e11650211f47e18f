package org.steward.desktop.detail;

import java.util.List;

/**
 * Why a process is in the state it is in.
 *
 * @param headline one plain sentence
 * @param details what explains it further, a sentence each
 * @param isBad whether somebody should do something
 * @param key the key of its configuration that is most likely to be at fault
 */
record Diagnosis(String headline, List<String> details, boolean isBad, String key) {

    private static final String COMMAND = "command";

    Diagnosis(String headline, List<String> details, boolean isBad) {
        this(headline, details, isBad, COMMAND);
    }

    Diagnosis {
        details = List.copyOf(details);
    }
}
