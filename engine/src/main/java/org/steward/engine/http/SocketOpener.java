package org.steward.engine.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.Owner;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** Makes listening sockets the way supervisord does, with its words when that fails. Loop thread only. */
final class SocketOpener {
    private static final int BACKLOG = 1024;
    private static final int ATTEMPTS = 3;
    /** What sun_path of unix(7) holds besides the zero at its end. */
    private static final int LONGEST_PATH = 107;

    private final Posix posix;
    private final Consumer<String> notice;

    /**
     * @param notice takes what is worth telling on standard error
     */
    SocketOpener(Posix posix, Consumer<String> notice) {
        this.posix = posix;
        this.notice = notice;
    }

    ListeningSocket open(HttpServerConfig config) throws ConfigException {
        try {
            // Not a pattern switch: linking one costs the start of the daemon ten milliseconds.
            return config instanceof HttpServerConfig.Unix unix ? open(unix) : open((HttpServerConfig.Inet) config);
        } catch (PosixException e) {
            if (e.errno() == Errno.EADDRINUSE) {
                throw new ConfigException("Another program is already listening on a port that one of our HTTP "
                        + "servers is configured to use.  Shut this program down first before starting supervisord.");
            }
            throw new ConfigException("Cannot open an HTTP server: socket.error reported errno." + e.errnoName()
                    + " (" + e.errno() + ")");
        }
    }

    private ListeningSocket open(HttpServerConfig.Inet config) throws PosixException, ConfigException {
        return new ListeningSocket.Inet(posix.listenInet(address(config), config.port(), BACKLOG));
    }

    private static byte[] address(HttpServerConfig.Inet config) throws ConfigException {
        String host = config.host();
        if (host.isEmpty()) {
            return new byte[4];
        }
        if (host.equals("localhost")) {
            // Known without asking a resolver, whose classes would cost more start-up time than the server.
            return new byte[] {127, 0, 0, 1};
        }
        Optional<byte[]> numeric = numeric(host);
        if (numeric.isPresent()) {
            return numeric.get();
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (address instanceof Inet4Address) {
                    return address.getAddress();
                }
            }
        } catch (UnknownHostException e) {
            throw unknownHost(config);
        }
        throw unknownHost(config);
    }

    private static ConfigException unknownHost(HttpServerConfig.Inet config) {
        return new ConfigException("Cannot open an HTTP server: host '" + config.host() + "' of [" + config.section()
                + "] has no IPv4 address; give an address such as 127.0.0.1:" + config.port());
    }

    /** The four bytes of a dotted address. */
    static Optional<byte[]> numeric(String host) {
        byte[] address = new byte[4];
        int part = 0;
        int value = -1;
        for (int i = 0; i <= host.length(); i++) {
            char c = i < host.length() ? host.charAt(i) : '.';
            if (c == '.') {
                if (value < 0 || value > 255 || part == 4) {
                    return Optional.empty();
                }
                address[part++] = (byte) value;
                value = -1;
            } else if (c >= '0' && c <= '9' && value < 256) {
                value = Math.max(value, 0) * 10 + c - '0';
            } else {
                return Optional.empty();
            }
        }
        return part == 4 ? Optional.of(address) : Optional.empty();
    }

    /** Binds a private name first, so that nobody finds the socket before its mode and owner are right. */
    private ListeningSocket open(HttpServerConfig.Unix config) throws PosixException, ConfigException {
        String path = config.file().toString();
        String temporary = path + "." + posix.getpid();
        if (temporary.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw new ConfigException("Cannot open an HTTP server: socket.error reported AF_UNIX path too long: "
                    + path + "; choose one of at most 96 bytes");
        }
        unlinkQuietly(temporary);
        int mask = posix.umask(0177);
        int fd;
        try {
            fd = posix.listenUnix(temporary, BACKLOG);
        } finally {
            posix.umask(mask);
        }
        boolean done = false;
        try {
            posix.chmod(temporary, config.chmod());
            chown(temporary, path, config.chown());
            link(temporary, path);
            FileStatus identity = posix.status(temporary)
                    .orElseThrow(() -> new ConfigException("Cannot open an HTTP server: " + temporary + " vanished"));
            done = true;
            return new ListeningSocket.Unix(fd, path, identity);
        } finally {
            unlinkQuietly(temporary);
            if (!done) {
                posix.close(fd);
            }
        }
    }

    private void chown(String temporary, String path, Owner owner) throws PosixException, ConfigException {
        // Not equals: a record's is linked when first called, which costs the start of the daemon ten milliseconds.
        if (owner.uid() == -1 && owner.gid() == -1) {
            return;
        }
        try {
            posix.chown(temporary, owner.uid(), owner.gid());
        } catch (PosixException e) {
            if (e.errno() != Errno.EPERM) {
                throw e;
            }
            throw new ConfigException("Not permitted to chown " + path + " to uid/gid (" + owner.uid() + ", "
                    + owner.gid() + "); adjust \"sockchown\" value in config file or on command line to values that "
                    + "the current user (" + System.getProperty("user.name") + ") can successfully chown");
        }
    }

    private void link(String temporary, String path) throws PosixException, ConfigException {
        for (int attempt = 1; ; attempt++) {
            try {
                posix.link(temporary, path);
                return;
            } catch (PosixException e) {
                if (e.errno() != Errno.EEXIST || attempt == ATTEMPTS) {
                    throw e;
                }
            }
            Optional<FileStatus> there = posix.status(path);
            if (there.isPresent() && !there.get().isSocket()) {
                throw new ConfigException("Cannot open an HTTP server: " + path
                        + " exists and is not a socket; remove it or choose another file");
            }
            if (isAnswering(path)) {
                throw new PosixException("bind " + path, Errno.EADDRINUSE);
            }
            notice.accept("Unlinking stale socket " + path);
            unlinkQuietly(path);
        }
    }

    /** Whether somebody listens there. A daemon that died leaves a file that refuses. */
    private boolean isAnswering(String path) {
        try {
            posix.close(posix.connectUnix(path));
            return true;
        } catch (PosixException e) {
            return e.errno() != Errno.ECONNREFUSED && e.errno() != Errno.ENOENT;
        }
    }

    private void unlinkQuietly(String path) {
        try {
            posix.unlink(path);
        } catch (PosixException e) {
            // Mostly it is not there; if it is and stays, what follows fails and says so.
            return;
        }
    }
}
