package org.steward.desktop.logdoc.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.steward.desktop.logdoc.Lines.Line;

/**
 * Some lines before a place, for those who must know what came before to understand a line.
 *
 * @param blocks where they are
 * @param line the first line after them
 */
public record LinesBefore(Blocks blocks, long line) {

    /** As many lines as a long stack trace has. */
    private static final int MOST = 256;
    private static final int BYTES = 512;

    /** Beginnings of their texts, the nearest first; none where they cannot be read. */
    public List<String> texts() {
        long from = blocks.block(blocks.firstBlock()).map(Blocks.Block::firstLine).orElse(line);
        long begin = Math.max(from, line - MOST);
        try {
            List<String> texts = new ArrayList<>();
            for (Line before : new LineReader(blocks).read(begin, (int) (line - begin), BYTES)) {
                texts.addFirst(before.text());
            }
            return texts;
        } catch (IOException e) {
            return List.of();
        }
    }
}
