package org.steward.engine.posix;

import java.nio.charset.StandardCharsets;

/** Unix and IPv4 sockets. */
abstract class NativeSockets extends NativeWaiting {
    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_CLOEXEC = O_CLOEXEC;
    private static final int SOL_SOCKET = 1;
    private static final int SO_REUSEADDR = 2;
    private static final int IPPROTO_TCP = 6;
    private static final int TCP_NODELAY = 1;
    private static final int SUN_PATH = 108;

    private int listening(int fd, long address, int length, int backlog, String name) throws PosixException {
        try {
            orThrow("bind " + name, c.bind.call(fd, address, length));
            orThrow("listen " + name, c.listen.call(fd, backlog));
            return fd;
        } catch (PosixException e) {
            close(fd);
            throw e;
        }
    }

    public int listenInet(byte[] ipv4Address, int port, int backlog) throws PosixException {
        int fd = orThrow("socket", c.socket.call(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | Posix.O_NONBLOCK, 0));
        Memory memory = memory();
        long one = memory.take(8);
        IO.putInt(one, 1);
        c.setsockopt.call(fd, SOL_SOCKET, SO_REUSEADDR, one, 4);
        long address = memory.take(16);
        IO.putShort(address, (short) AF_INET);
        IO.putByte(address + 2, (byte) (port >> 8));
        IO.putByte(address + 3, (byte) port);
        IO.putByteArray(address + 4, ipv4Address, 0, ipv4Address.length == 4 ? 4 : 0);
        return listening(fd, address, 16, backlog, "port " + port);
    }

    private long unixAddress(Memory memory, String path) throws PosixException {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length >= SUN_PATH) {
            throw failure("socket path longer than " + (SUN_PATH - 1) + " bytes: " + path, Errno.EINVAL);
        }
        long address = memory.take(2 + SUN_PATH);
        IO.putShort(address, (short) AF_UNIX);
        IO.putByteArray(address + 2, name, 0, name.length);
        return address;
    }

    public int listenUnix(String path, int backlog) throws PosixException {
        long address = unixAddress(memory(), path);
        int fd = orThrow("socket", c.socket.call(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | Posix.O_NONBLOCK, 0));
        return listening(fd, address, 2 + SUN_PATH, backlog, path);
    }

    public int connectUnix(String path) throws PosixException {
        long address = unixAddress(memory(), path);
        int fd = orThrow("socket", c.socket.call(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        try {
            orThrow("connect " + path, c.connect.call(fd, address, 2 + SUN_PATH));
            return fd;
        } catch (PosixException e) {
            close(fd);
            throw e;
        }
    }

    public int accept(int listener) {
        return orErrno(c.accept4.call(listener, 0, 0, SOCK_CLOEXEC | Posix.O_NONBLOCK));
    }

    public void setNoDelay(int fd) {
        long one = memory().take(8);
        IO.putInt(one, 1);
        c.setsockopt.call(fd, IPPROTO_TCP, TCP_NODELAY, one, 4);
    }

    public int localPort(int fd) throws PosixException {
        Memory memory = memory();
        long address = memory.take(128);
        long length = memory.take(8);
        IO.putInt(length, 128);
        orThrow("getsockname", c.getsockname.call(fd, address, length));
        return (IO.getByte(address + 2) & 0xff) << 8 | IO.getByte(address + 3) & 0xff;
    }
}
