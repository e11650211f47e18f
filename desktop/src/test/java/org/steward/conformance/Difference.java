package org.steward.conformance;

import org.steward.peer.Server;

/** What stewardd does differently from supervisord 4.2.5 on purpose, and why. */
public enum Difference {
    RELOAD_WITH_A_BAD_FILE_KEEPS_RUNNING("HUP with a broken file ends supervisord with every child stopped;"
            + " stewardd checks the file first and stays with the old one"),
    STOP_IN_BACKOFF_RESETS_THE_COUNTER("after a stop in BACKOFF supervisord counts the old tries against the next"
            + " start"),
    START_WHILE_STOPPING_IS_QUEUED("supervisord answers ABNORMAL_TERMINATION, or true without starting anything"),
    LOOKUP_SKIPS_WHAT_CANNOT_RUN("supervisord takes the first file in PATH even if it is not executable"),
    CHILDREN_GET_DEFAULT_SIGPIPE("Python leaves SIGPIPE ignored in every child, so that 'yes | head' never ends"),
    CLEAR_WORKS_WHEN_STOPPED("supervisord answers true and clears nothing when the process is not running"),
    SHORT_OUTPUT_IN_CAPTURE_MODE_IS_KEPT("supervisord holds back the last bytes of a capturing process and loses"
            + " them when it exits"),
    LOG_TEXT_IS_ALWAYS_XML("supervisord answers HTTP 500 or ill-formed XML for log bytes that are not UTF-8 text"),
    AUTO_CHANGES_ARE_NOTICED("supervisord's reread does not see a log file change to or from AUTO"),
    REREAD_LEAVES_THE_RUNNING_DAEMON_ALONE("supervisord's reread replaces the identifier and main log path of the"
            + " running daemon in memory"),
    RELATIVE_COMMANDS_RUN_WHERE_CHECKED("supervisord checks a relative command in its own directory and runs it in"
            + " the program's"),
    A_BROKEN_REQUEST_IS_ANSWERED("supervisord prints a traceback and hangs up on a request line it cannot split, and"
            + " answers 500 to credentials that are not Base64; stewardd answers 400 and 401"),
    A_NUMBER_IN_WORDS_IS_A_FAULT("supervisord answers HTTP 500 where text stands for an offset; stewardd"
            + " INCORRECT_PARAMETERS"),
    DOCUMENT_TYPES_ARE_REFUSED("no client sends a DOCTYPE, and its entities can be made to exhaust memory"),
    BARE_LOGTAIL_IS_NOT_FOUND("GET /logtail without a name is an internal error in supervisord"),
    LOGTAIL_SURVIVES_TRUNCATION("on Python 3 supervisord's log stream hangs up when the file shrinks, instead of saying"
            + " so and going on"),
    ERRORS_NAME_THE_LINE("stewardd adds a line with the file and line to blame below supervisord's two"),
    GROUP_MEMBERS_START_BY_PRIORITY("supervisord starts the programs of a [group] in the order they are listed"),
    HISTORY_STANDS_BESIDE_THE_MAIN_LOG("stewardd remembers starts, exits and failures in a file of its own"),
    VERSION("supervisord tells its own release; stewardd tells the release whose contract it keeps");

    private final String reason;

    Difference(String reason) {
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    boolean isFixedBy(Server server) {
        return server == Server.STEWARDD;
    }
}
