package org.steward.engine.posix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * The system calls the engine makes, as POSIX and the Linux manual pages define them.
 *
 * <p>Calls on the loop's busy path return a negative errno value on failure, so that an EAGAIN costs no exception;
 * the others throw {@link PosixException}. Every descriptor made here is close-on-exec. Any thread may call; calls
 * that change process-wide state (umask, identity) are the loop thread's alone.
 */
public interface Posix {
    int O_RDONLY = 0;
    int O_WRONLY = 1;
    int O_RDWR = 2;
    int O_CREAT = 0100;
    int O_EXCL = 0200;
    int O_TRUNC = 01000;
    int O_APPEND = 02000;
    int O_NONBLOCK = 04000;

    int EPOLLIN = 1;
    int EPOLLOUT = 4;
    int EPOLLERR = 8;
    int EPOLLHUP = 0x10;
    int EPOLLRDHUP = 0x2000;

    int SIGHUP = 1;
    int SIGINT = 2;
    int SIGQUIT = 3;
    int SIGKILL = 9;
    int SIGUSR2 = 12;
    int SIGTERM = 15;
    int SIGCHLD = 17;

    int R_OK = 4;
    int W_OK = 2;
    int X_OK = 1;

    int RLIMIT_NPROC = 6;
    int RLIMIT_NOFILE = 7;

    // ---- descriptors -------------------------------------------------------------------------------------------

    /** pipe2(2): read end and write end. */
    int[] pipe() throws PosixException;

    /** read(2) into a direct buffer from its position; the position moves. Bytes read, 0 at end, or -errno. */
    int read(int fd, ByteBuffer into);

    /** pread(2) into a direct buffer from its position; the position moves. Bytes read, 0 at end, or -errno. */
    int pread(int fd, ByteBuffer into, long offset);

    /** write(2) from a direct buffer's position; the position moves. Bytes written, or -errno. */
    int write(int fd, ByteBuffer from);

    /** close(2); errors are of no use to anyone and are dropped. */
    void close(int fd);

    /** open(2). */
    int open(String path, int flags, int mode) throws PosixException;

    /** dup2(2). */
    void dup2(int from, int to) throws PosixException;

    /** dup(2), close-on-exec. */
    int dup(int fd) throws PosixException;

    /** Turns O_NONBLOCK of the open file description on. */
    void setNonBlocking(int fd) throws PosixException;

    /** fcntl(F_SETPIPE_SZ): the new capacity in bytes, or -errno where the user's pipe budget is spent. */
    int setPipeSize(int fd, int bytes);

    /** statx(2) of an open descriptor. */
    FileStatus status(int fd) throws PosixException;

    /** statx(2) of a path, following links; empty when there is none or it cannot be reached. */
    Optional<FileStatus> status(String path);

    /** access(2) with the given mode bits. */
    boolean accessible(String path, int mode);

    // ---- names -------------------------------------------------------------------------------------------------

    void rename(String from, String to) throws PosixException;

    void unlink(String path) throws PosixException;

    void link(String existing, String name) throws PosixException;

    void chmod(String path, int mode) throws PosixException;

    /** chown(2); -1 leaves an id as it is. */
    void chown(String path, int uid, int gid) throws PosixException;

    void chdir(String path) throws PosixException;

    // ---- processes ---------------------------------------------------------------------------------------------

    /** Starts a child; returns its pid. Loop thread only, as the child inherits what the thread is for a moment. */
    int spawn(SpawnRequest request) throws PosixException;

    /** kill(2): 0 or -errno. A negative pid is a process group. */
    int kill(int pid, int signal);

    /**
     * waitpid(-1, WNOHANG): the low 32 bits are the pid (0: none has ended), the high 32 bits the wait status;
     * negative errno (ECHILD: no children) below zero.
     */
    long reap();

    /** waitpid(-1) that waits; as {@link #reap}. For a process with one child only. */
    long waitAny();

    /**
     * Blocks these signals and executes this process's own command line again, with this environment: what comes back
     * is the same program with the signals blocked in every thread. Returns only by exception.
     */
    void blockAndExecuteAgain(List<byte[]> environment, int... signals) throws PosixException;

    int getpid();

    int getuid();

    int geteuid();

    /** umask(2): sets the mask, returns the one before. */
    int umask(int mask);

    /** Becomes this account for good: setgroups, setgid, setuid of the whole process. */
    void become(SpawnRequest.Identity identity) throws PosixException;

    /** getgrouplist(3): every group of the account, its primary one first. */
    int[] groupsOf(String user, int gid);

    /** getrlimit(2): soft and hard limit; -1 is unlimited. */
    long[] getrlimit(int resource) throws PosixException;

    void setrlimit(int resource, long soft, long hard) throws PosixException;

    /** The environment of this process as raw {@code NAME=value} bytes, whatever its encoding. */
    List<byte[]> environment();

    // ---- waiting -----------------------------------------------------------------------------------------------

    int epollCreate() throws PosixException;

    /** epoll_ctl(ADD): reports {@code events} of fd with {@code token}. */
    void epollAdd(int epoll, int fd, int events, long token) throws PosixException;

    void epollModify(int epoll, int fd, int events, long token) throws PosixException;

    void epollRemove(int epoll, int fd);

    /**
     * epoll_wait(2).
     *
     * @param timeoutMillis -1 waits without end
     * @param tokens        receives the token of each ready descriptor
     * @param events        receives its events
     * @return how many are ready, or -errno
     */
    int epollWait(int epoll, int timeoutMillis, long[] tokens, int[] events);

    /** eventfd(2), non-blocking. */
    int eventFd() throws PosixException;

    /** Adds one to an eventfd: wakes whoever polls it. */
    void eventFdSignal(int fd);

    /** Resets an eventfd to zero. */
    void eventFdDrain(int fd);

    /** signalfd(2), non-blocking, for these signals; they must be blocked in every thread. */
    int signalFd(int... signals) throws PosixException;

    /** The next signal from a signalfd; 0 when there is none. */
    int signalFdRead(int fd);

    /** Whether all these signals are blocked in the calling thread. */
    boolean signalsBlocked(int... signals);

    // ---- sockets -----------------------------------------------------------------------------------------------

    /** A bound, listening, non-blocking IPv4 socket with SO_REUSEADDR. An empty host means every interface. */
    int listenInet(byte[] ipv4Address, int port, int backlog) throws PosixException;

    /** A bound, listening, non-blocking unix socket at this path. */
    int listenUnix(String path, int backlog) throws PosixException;

    /** Connects to a unix socket; blocking. */
    int connectUnix(String path) throws PosixException;

    /** accept4(2), non-blocking: the new descriptor, or -errno. */
    int accept(int listener);

    /** Sends small writes at once (TCP_NODELAY); no effect on unix sockets. */
    void setNoDelay(int fd);

    /** The local port of an IPv4 socket. */
    int localPort(int fd) throws PosixException;

    /** localtime_r(3): year, month 1-12, day, hour, minute, second, weekday 0-6 from Sunday. */
    int[] localTime(long epochSecond);

    // ---- system log --------------------------------------------------------------------------------------------

    /** syslog(3), facility USER. */
    void syslog(int priority, String message);

    /** Closes a descriptor quietly if it is one. */
    default void closeIfOpen(int fd) {
        if (fd >= 0) {
            close(fd);
        }
    }

    /** Writes everything or throws. For small blocking writes outside the loop. */
    default void writeFully(int fd, ByteBuffer from) throws IOException {
        while (from.hasRemaining()) {
            int n = write(fd, from);
            if (n < 0 && n != -Errno.EINTR) {
                throw new PosixException("write", -n);
            }
        }
    }
}
