package org.steward.desktop.logdoc.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.steward.desktop.logdoc.Lines.Line;

/** Reads lines by number: one positioned read for a screen of lines of usual length. For one thread. */
public final class LineReader {

    private static final int WINDOW = 32 << 10;
    private static final int LINE_END = 2;

    private final Blocks blocks;
    private byte[] window = new byte[0];
    private long windowAt;
    private int windowLength;
    private Optional<Blocks.Bytes> windowFile = Optional.empty();

    /** Reads lines of these blocks. */
    public LineReader(Blocks blocks) {
        this.blocks = blocks;
    }

    /** Lines from a number on, see {@link org.steward.desktop.logdoc.Lines#read(long, int, int)}. */
    public List<Line> read(long from, int most, int longest) throws IOException {
        List<Line> lines = new ArrayList<>(Math.clamp(most, 0, 1024));
        long number = blocks.blockOf(from);
        int skip = -1;
        while (lines.size() < most) {
            Optional<Blocks.Block> found = blocks.block(number++);
            if (found.isEmpty()) {
                break;
            }
            Blocks.Block block = found.get();
            skip = skip < 0 ? (int) Math.max(0, from - block.firstLine()) : 0;
            Starts.Walk walk = block.starts().walk();
            boolean there = walk.to(skip);
            while (there && lines.size() < most) {
                long line = block.firstLine() + walk.index();
                long start = block.offset() + walk.at();
                there = walk.next();
                long end = there ? block.offset() + walk.at() : block.end();
                if (end <= start || !add(block.file(), line, start, end, longest, lines)) {
                    return ended(lines);
                }
            }
        }
        return lines;
    }

    private static List<Line> ended(List<Line> lines) throws IOException {
        if (lines.isEmpty()) {
            throw new IOException("the log has become shorter; these lines are not there any more");
        }
        return lines;
    }

    private boolean add(Blocks.Bytes file, long number, long start, long end, int longest, List<Line> lines)
            throws IOException {
        int wanted = (int) Math.min(end - start, longest + LINE_END);
        if (!holds(file, start, wanted)) {
            fill(file, start, wanted);
            if (windowLength < wanted) {
                return false;
            }
        }
        int at = (int) (start - windowAt);
        int length = wanted;
        if (wanted == end - start && window[at + length - 1] == '\n') {
            length--;
            if (length > 0 && window[at + length - 1] == '\r') {
                length--;
            }
        }
        boolean isCut = length > longest;
        byte[] bytes = Arrays.copyOfRange(window, at, at + Math.min(length, longest));
        lines.add(new Line(number, number, 0, bytes, isCut));
        return true;
    }

    private boolean holds(Blocks.Bytes file, long start, int length) {
        return windowFile.isPresent() && windowFile.get() == file && start >= windowAt
                && start + length <= windowAt + windowLength;
    }

    private void fill(Blocks.Bytes file, long start, int least) throws IOException {
        int size = Math.max(WINDOW, least);
        if (window.length < size) {
            window = new byte[size];
        }
        windowFile = Optional.of(file);
        windowAt = start;
        windowLength = file.read(start, window, 0, size);
    }
}
