package org.steward.desktop.logdoc;

import java.io.IOException;
import java.util.Arrays;
import org.steward.desktop.logdoc.index.BlockList;
import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.LogFile;
import org.steward.desktop.logdoc.index.StartScan;
import org.steward.desktop.logdoc.index.Starts;

/**
 * Indexes what comes at the end of a file, and notices when what was there before is not there any more. For one thread.
 */
final class ForwardIndex {

    /** So many last bytes are compared; lines with time stamps differ in fewer. */
    private static final int TAIL = 64;

    private final LogFile file;
    private final BlockList list;
    private final StartScan scan = new StartScan();
    private Starts last = Starts.NONE;
    private byte[] tail = new byte[0];

    /** Appends to the list, in which this file is the last one. */
    ForwardIndex(LogFile file, BlockList list) {
        this.file = file;
        this.list = list;
    }

    /** Indexes the last block only; what is before is somebody else's. Answers how many blocks that is. */
    long begin(long size) throws IOException {
        if (size == 0) {
            return 0;
        }
        long before = (size - 1) / Blocks.SIZE;
        long offset = before * Blocks.SIZE;
        last = scan.scan(file.bytes(), offset, offset, size);
        list.append(file, offset, last, size);
        rememberTail();
        return before;
    }

    /** Indexes what is there of a file of which only the bytes from {@code from} to {@code size} are. */
    void beginAt(long from, long size) throws IOException {
        for (long offset = from / Blocks.SIZE * Blocks.SIZE; offset < size; offset += Blocks.SIZE) {
            long to = Math.min(size, offset + Blocks.SIZE);
            last = scan.scan(file.bytes(), offset, Math.max(offset, firstStart(from)), to);
            list.append(file, offset, last, to);
        }
        file.loadedFrom(from);
        if (size > from) {
            rememberTail();
        }
    }

    /** Where a line can be known to begin: behind the first byte, or at it if there is none before. */
    private static long firstStart(long from) {
        return from == 0 ? 0 : from + 1;
    }

    /** Indexes what has come to be there before, from {@code from} on; this is the first file of the list. */
    void earlier(long from, long before) throws IOException {
        long offset = before / Blocks.SIZE * Blocks.SIZE;
        long to = Math.min(file.end(), offset + Blocks.SIZE);
        Starts starts = scan.scan(file.bytes(), offset, Math.max(offset, firstStart(from)), to);
        if (file.end() <= offset + Blocks.SIZE) {
            last = starts;
        }
        file.loadedFrom(from);
        list.replaceFirst(starts);
        for (offset -= Blocks.SIZE; offset + Blocks.SIZE > from && offset >= 0; offset -= Blocks.SIZE) {
            long first = Math.max(offset, firstStart(from));
            list.prepend(file, offset, scan.scan(file.bytes(), offset, first, offset + Blocks.SIZE));
        }
    }

    /** Indexes the end of a file that comes before the first one, of which the bytes from {@code from} on are there. */
    void beginBefore(long from, long size) throws IOException {
        file.loadedFrom(from);
        long last = (size - 1) / Blocks.SIZE * Blocks.SIZE;
        for (long offset = last; offset + Blocks.SIZE > from && offset >= 0; offset -= Blocks.SIZE) {
            long to = Math.min(size, offset + Blocks.SIZE);
            Starts starts = scan.scan(file.bytes(), offset, Math.max(offset, firstStart(from)), to);
            if (offset == last) {
                list.prependEnd(file, offset, starts, size);
            } else {
                list.prepend(file, offset, starts);
            }
        }
    }

    LogFile file() {
        return file;
    }

    /** Whether the bytes before the end are still those that were indexed. */
    boolean isSame() throws IOException {
        byte[] now = new byte[tail.length];
        return file.bytes().read(file.end() - tail.length, now, 0, now.length) == now.length
                && Arrays.equals(now, tail);
    }

    /** Indexes up to this size. */
    void grow(long size) throws IOException {
        while (file.end() < size) {
            long end = file.end();
            long offset = end / Blocks.SIZE * Blocks.SIZE;
            long to = Math.min(size, offset + Blocks.SIZE);
            if (end == offset) {
                last = scan.scan(file.bytes(), offset, offset, to);
                list.append(file, offset, last, to);
            } else {
                Starts.Builder builder = last.more();
                scan.add(file.bytes(), offset, end, to, builder);
                last = builder.done();
                list.replaceLast(last, to);
            }
        }
        rememberTail();
    }

    private void rememberTail() throws IOException {
        byte[] bytes = new byte[(int) Math.min(TAIL, file.end())];
        if (file.bytes().read(file.end() - bytes.length, bytes, 0, bytes.length) < bytes.length) {
            throw new IOException("the file became shorter while it was read");
        }
        tail = bytes;
    }

    /** Whether the last line has its end. */
    boolean isTerminated() {
        return tail.length == 0 || tail[tail.length - 1] == '\n';
    }
}
