package org.steward.desktop.logview.save;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.Starts;
import org.steward.desktop.logdoc.search.LineSet;

/** Which lines are to be saved. */
@FunctionalInterface
public interface SavedLines {

    /**
     * Writes them; blocks.
     *
     * @param isCancelled whether to stop early
     */
    void writeTo(OutputStream out, BooleanSupplier isCancelled) throws IOException;

    /** All lines from {@code first} to before {@code end}. */
    static SavedLines range(Blocks blocks, long first, long end) {
        return (out, isCancelled) -> {
            Copier copier = new Copier(out);
            for (long number = blocks.blockOf(first); !isCancelled.getAsBoolean(); number++) {
                Optional<Blocks.Block> block = blocks.block(number);
                if (block.isEmpty() || block.get().firstLine() >= end) {
                    return;
                }
                copier.copy(block.get(), first, end);
            }
        };
    }

    /** The lines of a set. */
    static SavedLines of(Blocks blocks, LineSet set) {
        return (out, isCancelled) -> {
            Copier copier = new Copier(out);
            long last = set.end();
            for (long at = set.first(); at < last && !isCancelled.getAsBoolean();) {
                long[] lines = set.range(at, 1000);
                if (lines.length == 0) {
                    return;
                }
                copier.copyEach(blocks, lines);
                at += lines.length;
            }
        };
    }

    /** The lines of these numbers. */
    static SavedLines some(Blocks blocks, long... numbers) {
        return (out, isCancelled) -> new Copier(out).copyEach(blocks, numbers);
    }

    /**
     * Lines of any kind, merged ones for example, from {@code first} to before {@code end}; of very long ones what
     * {@link Lines} gives.
     */
    static SavedLines read(Lines lines, long first, long end) {
        return (out, isCancelled) -> {
            for (long at = Math.max(first, lines.first()); at < end && !isCancelled.getAsBoolean();) {
                List<Lines.Line> some = lines.read(at, (int) Math.min(1000, end - at));
                if (some.isEmpty()) {
                    return;
                }
                for (Lines.Line line : some) {
                    out.write(line.bytes());
                    out.write('\n');
                }
                at = some.getLast().number() + 1;
            }
        };
    }

    /** Copies bytes of blocks. */
    final class Copier {

        private static final int BUFFER = 256 << 10;

        private final OutputStream out;
        private final byte[] buffer = new byte[BUFFER];
        private byte lastByte = '\n';

        Copier(OutputStream out) {
            this.out = out;
        }

        /** The lines of the block that are from {@code first} to before {@code end}. */
        void copy(Blocks.Block block, long first, long end) throws IOException {
            Starts.Walk walk = block.starts().walk();
            if (!walk.to((int) Math.max(0, first - block.firstLine()))) {
                return;
            }
            long from = block.offset() + walk.at();
            long lines = end - block.firstLine();
            boolean isWhole = lines >= block.starts().count();
            long to = isWhole || !walk.to((int) lines) ? block.end() : block.offset() + walk.at();
            while (from < to) {
                int read = block.file().read(from, buffer, 0, (int) Math.min(buffer.length, to - from));
                if (read <= 0) {
                    throw new IOException("the log has become shorter while it was saved");
                }
                out.write(buffer, 0, read);
                lastByte = buffer[read - 1];
                from += read;
            }
        }

        /** Each of these lines, with a line end. */
        void copyEach(Blocks blocks, long... lines) throws IOException {
            for (long line : lines) {
                Optional<Blocks.Block> block = blocks.block(blocks.blockOf(line));
                if (block.isPresent()) {
                    copy(block.get(), line, line + 1);
                    endLine();
                }
            }
        }

        /** Ends the line unless it has its end. */
        void endLine() throws IOException {
            if (lastByte != '\n') {
                out.write('\n');
                lastByte = '\n';
            }
        }
    }
}
