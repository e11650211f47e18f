package org.steward.engine.childlog;

import java.io.File;
import org.steward.engine.config.LogLevel;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** Names and removes the logs of {@code AUTO}: {@code <process>-<stream>---<identifier>-<8 random>.log}, mode 0600. */
public final class AutoLogs {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_";
    private static final int MODE = 0600;

    private final Posix posix;
    private final String directory;
    private final String identifier;
    private long random;

    /**
     * @param directory  childlogdir
     * @param identifier the daemon's identifier, part of every name
     * @param seed       makes the names differ from run to run; O_EXCL keeps them unique
     */
    public AutoLogs(Posix posix, String directory, String identifier, long seed) {
        this.posix = posix;
        this.directory = directory;
        this.identifier = identifier;
        this.random = seed;
    }

    /** Creates an empty log file with a new name; its path. */
    public String create(String process, String stream) throws PosixException {
        while (true) {
            String path = directory + "/" + process + "-" + stream + "---" + identifier + "-" + word() + ".log";
            try {
                posix.close(posix.open(path, Posix.O_RDWR | Posix.O_CREAT | Posix.O_EXCL, MODE));
                return path;
            } catch (PosixException e) {
                if (e.errno() != Errno.EEXIST) {
                    throw e;
                }
            }
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder(8);
        for (int i = 0; i < 8; i++) {
            // SplitMix64: spread is all that is needed, secrecy comes from the mode.
            random += 0x9e3779b97f4a7c15L;
            long z = (random ^ random >>> 30) * 0xbf58476d1ce4e5b9L;
            word.append(LETTERS.charAt((int) ((z >>> 33) % LETTERS.length())));
        }
        return word.toString();
    }

    /** Removes what earlier runs with this identifier left behind, rotated files included. */
    public void clean(MainLog log) {
        String[] names = new File(directory).list();
        if (names == null) {
            log.warn("Could not clear childlog dir");
            return;
        }
        for (String name : names) {
            if (!isAutoLog(name)) {
                continue;
            }
            String path = directory + "/" + name;
            try {
                posix.unlink(path);
            } catch (PosixException e) {
                log.log(LogLevel.WARN, "Failed to clean up '" + path + "'");
            }
        }
    }

    /** Whether a name reads {@code …---<identifier>-….log}, perhaps with a backup's number. */
    boolean isAutoLog(String name) {
        int mark = name.indexOf("---" + identifier + "-", 1);
        if (mark < 0) {
            return false;
        }
        int from = mark + identifier.length() + 4;
        int dot = name.lastIndexOf(".log");
        if (dot <= from) {
            return false;
        }
        String end = name.substring(dot + 4);
        boolean plain = name.indexOf(' ', from) < 0;
        return plain && (end.isEmpty() || end.length() <= 5 && end.charAt(0) == '.' && digits(end));
    }

    private static boolean digits(String end) {
        for (int i = 1; i < end.length(); i++) {
            if (!Character.isDigit(end.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
