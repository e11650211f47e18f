package org.steward.engine.posix;

/** epoll, eventfd and signalfd. */
abstract class NativeWaiting extends NativeCalls {
    private static final int EPOLL_CTL_ADD = 1;
    private static final int EPOLL_CTL_DEL = 2;
    private static final int EPOLL_CTL_MOD = 3;
    private static final int MAX_EVENTS = 256;

    /** struct epoll_event is packed on x86-64 only. */
    private static final boolean PACKED_EPOLL = "amd64".equals(System.getProperty("os.arch"));
    private static final int EPOLL_EVENT = PACKED_EPOLL ? 12 : 16;
    private static final int EPOLL_DATA = PACKED_EPOLL ? 4 : 8;

    private final Memory epollEvents = new Memory(MAX_EVENTS * 16 + 64);
    private final long epollBuffer = epollEvents.take(MAX_EVENTS * 16);
    private final long epollArgument = epollEvents.take(16);

    public int epollCreate() throws PosixException {
        return orThrow("epoll_create1", c.epollCreate1.call(O_CLOEXEC));
    }

    private long epollControl(int epoll, int operation, int fd, int events, long token) {
        IO.putInt(epollArgument, events);
        IO.putLong(epollArgument + EPOLL_DATA, token);
        return c.epollCtl.call(epoll, operation, fd, epollArgument);
    }

    public void epollAdd(int epoll, int fd, int events, long token) throws PosixException {
        orThrow("epoll_ctl", epollControl(epoll, EPOLL_CTL_ADD, fd, events, token));
    }

    public void epollModify(int epoll, int fd, int events, long token) throws PosixException {
        orThrow("epoll_ctl", epollControl(epoll, EPOLL_CTL_MOD, fd, events, token));
    }

    public void epollRemove(int epoll, int fd) {
        epollControl(epoll, EPOLL_CTL_DEL, fd, 0, 0);
    }

    public int epollWait(int epoll, int timeoutMillis, long[] tokens, int[] events) {
        int max = Math.min(Math.min(tokens.length, events.length), MAX_EVENTS);
        int n = orErrno(c.epollWait.call(epoll, epollBuffer, max, timeoutMillis));
        for (int i = 0; i < n; i++) {
            long event = epollBuffer + (long) i * EPOLL_EVENT;
            events[i] = IO.getInt(event);
            tokens[i] = IO.getLong(event + EPOLL_DATA);
        }
        return n;
    }

    public int eventFd() throws PosixException {
        return orThrow("eventfd", c.eventfd.call(0, O_CLOEXEC | Posix.O_NONBLOCK));
    }

    public void eventFdSignal(int fd) {
        long one = memory().take(8);
        IO.putLong(one, 1);
        c.write.call(fd, one, 8);
    }

    public void eventFdDrain(int fd) {
        c.read.call(fd, memory().take(8), 8);
    }

    static long signalSet(Memory memory, int... signals) {
        long set = memory.take(128);
        long bits = 0;
        for (int signal : signals) {
            bits |= 1L << signal - 1;
        }
        IO.putLong(set, bits);
        return set;
    }

    public int signalFd(int... signals) throws PosixException {
        return orThrow("signalfd", c.signalfd.call(-1, signalSet(memory(), signals), O_CLOEXEC | Posix.O_NONBLOCK));
    }

    public int signalFdRead(int fd) {
        long info = memory().take(128);
        return orErrno(c.read.call(fd, info, 128)) == 128 ? IO.getInt(info) : 0;
    }

    public boolean signalsBlocked(int... signals) {
        Memory memory = memory();
        long wanted = signalSet(memory, signals);
        long current = memory.take(128);
        c.pthreadSigmask.call(0, 0, current);
        long bits = IO.getLong(wanted);
        return (IO.getLong(current) & bits) == bits;
    }
}
