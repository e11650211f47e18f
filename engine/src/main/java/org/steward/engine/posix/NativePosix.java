package org.steward.engine.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Posix} on 64-bit Linux with glibc. The constants below are the kernel's, from its headers. */
public final class NativePosix extends NativeSockets implements Posix {
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int F_GETFL = 3;
    private static final int F_SETFL = 4;
    private static final int F_SETPIPE_SZ = 1031;
    private static final int AT_FDCWD = -100;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int STATX_BASIC_STATS = 0x7ff;
    private static final int WNOHANG = 1;
    private static final int SIG_BLOCK = 0;
    private static final int LOG_USER = 1 << 3;

    private final SpawnCall spawnCall = new SpawnCall(c);

    // ---- descriptors -------------------------------------------------------------------------------------------

    @Override
    public int[] pipe() throws PosixException {
        long fds = memory().take(8);
        orThrow("pipe2", c.pipe2.call(fds, O_CLOEXEC));
        return new int[] {IO.getInt(fds), IO.getInt(fds + 4)};
    }

    @Override
    public int read(int fd, ByteBuffer into) {
        int n = orErrno(c.read.call(fd, address(into), into.remaining()));
        if (n > 0) {
            into.position(into.position() + n);
        }
        return n;
    }

    @Override
    public int pread(int fd, ByteBuffer into, long offset) {
        int n = orErrno(c.pread.call(fd, address(into), into.remaining(), offset));
        if (n > 0) {
            into.position(into.position() + n);
        }
        return n;
    }

    @Override
    public int write(int fd, ByteBuffer from) {
        int n = orErrno(c.write.call(fd, address(from), from.remaining()));
        if (n > 0) {
            from.position(from.position() + n);
        }
        return n;
    }

    @Override
    public int open(String path, int flags, int mode) throws PosixException {
        return orThrow("open " + path, c.open.call(path(path), flags | O_CLOEXEC, mode));
    }

    @Override
    public void dup2(int from, int to) throws PosixException {
        orThrow("dup2", c.dup2.call(from, to));
    }

    @Override
    public int dup(int fd) throws PosixException {
        return orThrow("dup", c.fcntl.call(fd, F_DUPFD_CLOEXEC, 3));
    }

    @Override
    public void setNonBlocking(int fd) throws PosixException {
        int flags = orThrow("fcntl", c.fcntl.call(fd, F_GETFL, 0));
        orThrow("fcntl", c.fcntl.call(fd, F_SETFL, flags | O_NONBLOCK));
    }

    @Override
    public int setPipeSize(int fd, int bytes) {
        return orErrno(c.fcntl.call(fd, F_SETPIPE_SZ, bytes));
    }

    @Override
    public FileStatus status(int fd) throws PosixException {
        Memory memory = memory();
        long empty = memory.string("");
        long statx = memory.take(256);
        orThrow("statx", c.statx.call(fd, empty, AT_EMPTY_PATH, STATX_BASIC_STATS, statx));
        return fileStatus(statx);
    }

    @Override
    public Optional<FileStatus> status(String path) {
        long name = path(path);
        long statx = scratch.get().take(256);
        return orErrno(c.statx.call(AT_FDCWD, name, 0, STATX_BASIC_STATS, statx)) < 0
                ? Optional.empty()
                : Optional.of(fileStatus(statx));
    }

    /** Offsets are those of struct statx in linux/stat.h, the same on every architecture. */
    private static FileStatus fileStatus(long statx) {
        long device = (long) IO.getInt(statx + 0x88) << 32 | IO.getInt(statx + 0x8c) & 0xffffffffL;
        int mode = IO.getShort(statx + 0x1c) & 0xffff;
        return new FileStatus(
                device, IO.getLong(statx + 0x20), IO.getLong(statx + 0x28), mode, IO.getLong(statx + 0x70));
    }

    @Override
    public boolean accessible(String path, int mode) {
        return orErrno(c.access.call(path(path), mode)) == 0;
    }

    // ---- names -------------------------------------------------------------------------------------------------

    private long[] twoPaths(String one, String two) {
        byte[] a = one.getBytes(StandardCharsets.UTF_8);
        byte[] b = two.getBytes(StandardCharsets.UTF_8);
        Memory memory = scratch.get();
        memory.reset(a.length + b.length + 64L);
        return new long[] {memory.string(a), memory.string(b)};
    }

    @Override
    public void rename(String from, String to) throws PosixException {
        long[] paths = twoPaths(from, to);
        orThrow("rename " + from + " to " + to, c.rename.call(paths[0], paths[1]));
    }

    @Override
    public void unlink(String path) throws PosixException {
        orThrow("unlink " + path, c.unlink.call(path(path)));
    }

    @Override
    public void link(String existing, String name) throws PosixException {
        long[] paths = twoPaths(existing, name);
        orThrow("link " + existing + " to " + name, c.link.call(paths[0], paths[1]));
    }

    @Override
    public void chmod(String path, int mode) throws PosixException {
        orThrow("chmod " + path, c.chmod.call(path(path), mode));
    }

    @Override
    public void chown(String path, int uid, int gid) throws PosixException {
        orThrow("chown " + path, c.chown.call(path(path), uid, gid));
    }

    @Override
    public void chdir(String path) throws PosixException {
        orThrow("chdir " + path, c.chdir.call(path(path)));
    }

    // ---- processes ---------------------------------------------------------------------------------------------

    @Override
    public int spawn(SpawnRequest request) throws PosixException {
        return spawnCall.spawn(request);
    }

    @Override
    public int kill(int pid, int signal) {
        return orErrno(c.kill.call(pid, signal));
    }

    @Override
    public long reap() {
        long status = memory().take(8);
        int pid = orErrno(c.waitpid.call(-1, status, WNOHANG));
        return pid < 0 ? pid : (long) IO.getInt(status) << 32 | pid;
    }

    @Override
    public long waitAny() {
        long status = memory().take(8);
        int pid = orErrno(c.waitpid.call(-1, status, 0));
        return pid < 0 ? pid : (long) IO.getInt(status) << 32 | pid;
    }

    @Override
    public void blockAndExecuteAgain(List<byte[]> environment, int... signals) throws PosixException {
        List<byte[]> argv = commandLine();
        Memory memory = new Memory((int) (Memory.sizeOf(argv) + Memory.sizeOf(environment)) + 1024);
        c.pthreadSigmask.call(SIG_BLOCK, signalSet(memory, signals), 0);
        c.execve.call(memory.string("/proc/self/exe"), memory.strings(argv), memory.strings(environment));
        throw failure("execve /proc/self/exe", LibC.errno());
    }

    /** The words this process was started with, from /proc/self/cmdline. */
    private List<byte[]> commandLine() throws PosixException {
        int fd = open("/proc/self/cmdline", O_RDONLY, 0);
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
        while (buffer.hasRemaining() && read(fd, buffer) > 0) {
            // until the end of the file
        }
        close(fd);
        buffer.flip();
        List<byte[]> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < buffer.limit(); i++) {
            if (buffer.get(i) == 0) {
                byte[] word = new byte[i - start];
                buffer.get(start, word);
                words.add(word);
                start = i + 1;
            }
        }
        return words;
    }

    @Override
    public int getpid() {
        return (int) c.getpid.call();
    }

    @Override
    public int getuid() {
        return (int) c.getuid.call();
    }

    @Override
    public int geteuid() {
        return (int) c.geteuid.call();
    }

    @Override
    public int umask(int mask) {
        return (int) c.umask.call(mask);
    }

    @Override
    public void become(SpawnRequest.Identity identity) throws PosixException {
        Memory memory = memory();
        int[] groups = identity.groups();
        memory.reset(4L * groups.length + 64);
        long list = memory.take(4L * groups.length + 8);
        IO.putIntArray(list, groups, 0, groups.length);
        orThrow("setgroups", c.setgroups.call(groups.length, list));
        orThrow("setgid " + identity.gid(), c.setgid.call(identity.gid()));
        orThrow("setuid " + identity.uid(), c.setuid.call(identity.uid()));
    }

    @Override
    public int[] groupsOf(String user, int gid) {
        int max = 1024;
        Memory memory = memory();
        byte[] name = user.getBytes(StandardCharsets.UTF_8);
        memory.reset(4L * max + name.length + 64);
        long list = memory.take(4L * max);
        long count = memory.take(8);
        IO.putInt(count, max);
        c.getgrouplist.call(memory.string(name), gid, list, count);
        int[] groups = new int[Math.min(IO.getInt(count), max)];
        IO.getIntArray(list, groups, 0, groups.length);
        return groups;
    }

    @Override
    public long[] getrlimit(int resource) throws PosixException {
        long limit = memory().take(16);
        orThrow("getrlimit", c.getrlimit.call(resource, limit));
        return new long[] {IO.getLong(limit), IO.getLong(limit + 8)};
    }

    @Override
    public void setrlimit(int resource, long soft, long hard) throws PosixException {
        long limit = memory().take(16);
        IO.putLong(limit, soft);
        IO.putLong(limit + 8, hard);
        orThrow("setrlimit", c.setrlimit.call(resource, limit));
    }

    @Override
    public List<byte[]> environment() {
        List<byte[]> environment = new ArrayList<>();
        long array = IO.getAddress(LibC.variable("environ"));
        for (long at = array; array != 0; at += 8) {
            long entry = IO.getAddress(at);
            if (entry == 0) {
                break;
            }
            environment.add(IO.getZeroTerminatedByteArray(entry));
        }
        return environment;
    }

    /** struct tm begins with sec, min, hour, mday, mon, year, wday as ints. */
    @Override
    public int[] localTime(long epochSecond) {
        Memory memory = memory();
        long time = memory.take(8);
        long tm = memory.take(64);
        IO.putLong(time, epochSecond);
        c.localtimeR.call(time, tm);
        return new int[] {
            IO.getInt(tm + 20) + 1900,
            IO.getInt(tm + 16) + 1,
            IO.getInt(tm + 12),
            IO.getInt(tm + 8),
            IO.getInt(tm + 4),
            IO.getInt(tm),
            IO.getInt(tm + 24)
        };
    }

    // ---- system log --------------------------------------------------------------------------------------------

    @Override
    public void syslog(int priority, String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        Memory memory = scratch.get();
        memory.reset(bytes.length + 64L);
        c.syslog.call(LOG_USER | priority, memory.string("%s"), memory.string(bytes));
    }

    /** Little-endian is what every structure above is read with. */
    static {
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
            throw new UnsupportedOperationException("only little-endian Linux is supported");
        }
    }
}
