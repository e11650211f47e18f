package org.steward.engine.posix;

/**
 * What the engine asks of statx(2).
 *
 * @param device   device the file is on
 * @param inode    inode number
 * @param size     bytes
 * @param mode     type and permission bits
 * @param modified last change of the contents, epoch seconds
 */
public record FileStatus(long device, long inode, long size, int mode, long modified) {
    private static final int S_IFMT = 0170000;

    /** A plain file, the only kind that can be rotated. */
    public boolean isRegular() {
        return (mode & S_IFMT) == 0100000;
    }

    public boolean isDirectory() {
        return (mode & S_IFMT) == 0040000;
    }

    public boolean isSocket() {
        return (mode & S_IFMT) == 0140000;
    }

    /** Whether the two are the same file. */
    public boolean sameFile(FileStatus other) {
        return device == other.device && inode == other.inode;
    }
}
