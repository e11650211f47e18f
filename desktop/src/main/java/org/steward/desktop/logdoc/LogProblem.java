package org.steward.desktop.logdoc;

/**
 * Why a log cannot be read on.
 *
 * @param kind what it is
 * @param log the file's path or the log's name
 * @param detail what the system or the server said; may be empty. English
 */
public record LogProblem(Kind kind, String log, String detail) {

    /** Kinds of problems; each is tried again until it is gone. */
    public enum Kind {
        /** There is no such file, and there was none. */
        MISSING,
        /** The file was removed or moved away; its lines are still there, and a new file will be followed. */
        VANISHED,
        /** A directory, a device or a pipe stands in its place. */
        NOT_A_FILE,
        /** This user may not read it. */
        FORBIDDEN,
        /** Reading failed. */
        UNREADABLE,
        /** The server cannot be reached; the place is kept. */
        SERVER_AWAY,
        /** The server answers, but does not give the log: the process is unknown, or its log cannot be read there. */
        REFUSED,
        /** So much of a remote log is loaded that no more will be. */
        FULL
    }
}
