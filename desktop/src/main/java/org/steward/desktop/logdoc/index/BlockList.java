package org.steward.desktop.logdoc.index;

import java.util.Arrays;
import java.util.Optional;

/**
 * The blocks of a document, which come at both ends, and the numbers of the lines in them. Safe for any thread.
 */
public final class BlockList implements Blocks {

    private Entry[] entries = new Entry[16];
    /** Number of the first line of each block. */
    private long[] lines = new long[16];
    private int head = 8;
    private int size;
    private long firstBlock;
    private long firstLine;
    private long endLine;

    private record Entry(LogFile file, long offset, Starts starts) {
    }

    /** Adds a block after the last one; lines of the file are known up to {@code end} then. */
    public synchronized void append(LogFile file, long offset, Starts starts, long end) {
        file.end(end);
        file.begin(offset);
        if (head + size == entries.length) {
            move(size / 2 + 8);
        }
        entries[head + size] = new Entry(file, offset, starts);
        lines[head + size] = endLine;
        endLine += starts.count();
        size++;
    }

    /** The last block has more lines now, up to {@code end}. */
    public synchronized void replaceLast(Starts starts, long end) {
        int last = head + size - 1;
        entries[last].file.end(end);
        entries[last] = new Entry(entries[last].file, entries[last].offset, starts);
        endLine = lines[last] + starts.count();
        firstLine = lines[head];
    }

    /** Adds a block before the first one. */
    public synchronized void prepend(LogFile file, long offset, Starts starts) {
        if (head == 0) {
            move(size / 2 + 8);
        }
        file.begin(offset);
        head--;
        size++;
        firstBlock--;
        firstLine -= starts.count();
        entries[head] = new Entry(file, offset, starts);
        lines[head] = firstLine;
    }

    /** Adds the last block of an older file before the first one; its lines are known up to {@code end}. */
    public synchronized void prependEnd(LogFile file, long offset, Starts starts, long end) {
        file.end(end);
        prepend(file, offset, starts);
    }

    /** The first block has more lines at its beginning now. */
    public synchronized void replaceFirst(Starts starts) {
        Entry old = entries[head];
        firstLine -= starts.count() - old.starts.count();
        entries[head] = new Entry(old.file, old.offset, starts);
        lines[head] = firstLine;
    }

    /** Takes away all blocks of a file and of those before it. */
    public synchronized void dropThrough(LogFile file) {
        int last = head + size - 1;
        while (last >= head && entries[last].file != file) {
            last--;
        }
        int dropped = last - head + 1;
        Arrays.fill(entries, head, head + dropped, null);
        head += dropped;
        size -= dropped;
        firstBlock += dropped;
        firstLine = size == 0 ? endLine : lines[head];
    }

    private void move(int room) {
        Entry[] wider = new Entry[size + 2 * room];
        long[] widerLines = new long[wider.length];
        System.arraycopy(entries, head, wider, room, size);
        System.arraycopy(lines, head, widerLines, room, size);
        entries = wider;
        lines = widerLines;
        head = room;
    }

    /** Number of the first line. */
    public synchronized long firstLine() {
        return firstLine;
    }

    /** Number after the last line. */
    public synchronized long endLine() {
        return endLine;
    }

    /** Bytes of memory that the starts take. */
    public synchronized long memory() {
        long bytes = 0;
        for (int i = head; i < head + size; i++) {
            bytes += entries[i].starts.bytes();
        }
        return bytes;
    }

    @Override
    public synchronized long firstBlock() {
        return firstBlock;
    }

    @Override
    public synchronized long endBlock() {
        return firstBlock + size;
    }

    @Override
    public synchronized Optional<Block> block(long number) {
        if (number < firstBlock || number >= firstBlock + size) {
            return Optional.empty();
        }
        int i = head + (int) (number - firstBlock);
        Entry entry = entries[i];
        return Optional.of(new Block(number, lines[i], entry.starts, entry.offset, endOf(i), entry.file.bytes()));
    }

    /** Where the last line that begins in a block ends. */
    private long endOf(int i) {
        LogFile file = entries[i].file;
        for (int next = i + 1; next < head + size && entries[next].file == file; next++) {
            Starts.Walk walk = entries[next].starts.walk();
            if (walk.next()) {
                return entries[next].offset + walk.at();
            }
        }
        return file.end();
    }

    @Override
    public synchronized long blockOf(long line) {
        if (line >= endLine) {
            return firstBlock + size;
        }
        int low = head;
        int high = head + size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines[middle] <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return firstBlock + (low - head);
    }
}
