package org.steward.engine.posix;

/** The errno values the engine decides on (Linux numbers), and the names of all the others. */
public final class Errno {
    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int ESRCH = 3;
    public static final int EINTR = 4;
    public static final int ENXIO = 6;
    public static final int EAGAIN = 11;
    public static final int ENOMEM = 12;
    public static final int EEXIST = 17;
    public static final int EINVAL = 22;
    public static final int ENFILE = 23;
    public static final int EMFILE = 24;
    public static final int ECONNABORTED = 103;
    public static final int EADDRINUSE = 98;
    public static final int ECONNREFUSED = 111;

    private Errno() {}

    /** The symbolic name of an errno value, such as {@code ENOENT}. */
    public static String name(int errno) {
        return jnr.constants.platform.Errno.valueOf(errno).name();
    }

    /** What strerror(3) says, such as {@code No such file or directory}. */
    public static String text(int errno) {
        return jnr.constants.platform.Errno.valueOf(errno).description();
    }
}
