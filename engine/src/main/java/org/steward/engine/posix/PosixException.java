package org.steward.engine.posix;

import java.io.IOException;

/** A system call failed. {@link #getMessage()} reads {@code open /x: ENOENT}. */
public final class PosixException extends IOException {
    private static final long serialVersionUID = 1L;
    private final int errno;

    public PosixException(String call, int errno) {
        super(call + ": " + Errno.name(errno));
        this.errno = errno;
    }

    /** The positive errno value. */
    public int errno() {
        return errno;
    }

    /** The symbolic name, such as {@code EACCES}. */
    public String errnoName() {
        return Errno.name(errno);
    }
}
