package org.steward.client.ctl;

/** supervisorctl's exit statuses, which follow the LSB's for init scripts. */
public final class Exit {

    public static final int SUCCESS = 0;
    /** A wrong argument, an unknown process, or anything else without a number of its own. */
    public static final int GENERIC = 1;
    /** Wrong options or configuration; {@code start} without a name or of an unknown group. */
    public static final int INVALID_ARGS = 2;
    /** The server has no {@code supervisor} methods. */
    public static final int UNIMPLEMENTED = 3;
    /** {@code status} showed a process that does not run. */
    public static final int STATUS_NOT_RUNNING = 3;
    /** Nobody listens at the server's address. */
    public static final int REFUSED = 4;
    /** {@code status} could not reach the server or does not know a name. */
    public static final int STATUS_UNKNOWN = 4;
    /** The server speaks another version of the interface. */
    public static final int OTHER_VERSION = 5;
    /** The socket file does not exist; or the process did not come up, or does not run. */
    public static final int NOT_RUNNING = 7;

    private Exit() {
    }
}
