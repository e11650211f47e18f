package org.steward.conformance.stewardctl;

/** What stewardctl does differently from supervisorctl 4.2.5 on purpose, and why. */
enum Departure {
    NO_PYTHON_EXCEPTIONS("for what it does not expect supervisorctl prints the Python exception with file and line;"
            + " stewardctl prints error: with what happened and the remedy"),
    MORE_TOPICS("help lists a second block of commands and topics, as supervisorctl does for a plugin"),
    OWN_USAGE("--help has a text of its own, with the options that supervisorctl does not have"),
    INCLUDED_FILES_COUNT("supervisorctl does not read [include]d files, so that a [supervisorctl] section there is not"
            + " found"),
    FG_ENDS_WITH_ITS_INPUT("at the end of its input supervisorctl's fg waits for ever, or ends with an exception of its"
            + " log reader"),
    SERVERS_REPEAT("-s may be repeated, and takes names; supervisorctl refuses both with status 2"),
    BYTES_ARE_PASSED_ON("supervisorctl cannot tail a log that is not UTF-8, or shows its bytes as Python text"),
    PATTERNS_MATCH("a name with * or ? that is no group is an unknown process to supervisorctl"),
    A_LOST_SERVER_FAILS("when the server goes away in tail -f supervisorctl ends with status 0 and says nothing");

    private final String reason;

    Departure(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
