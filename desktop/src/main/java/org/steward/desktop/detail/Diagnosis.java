package org.steward.desktop.detail;

import java.util.List;

/**
 * Why a process is in the state it is in.
 *
 * @param headline one plain sentence
 * @param details what explains it further, a sentence each
 * @param isBad whether somebody should do something
 */
record Diagnosis(String headline, List<String> details, boolean isBad) {

    Diagnosis {
        details = List.copyOf(details);
    }
}
