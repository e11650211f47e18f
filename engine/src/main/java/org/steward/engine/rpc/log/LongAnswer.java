package org.steward.engine.rpc.log;

import java.nio.ByteBuffer;
import org.steward.engine.http.BodySource;

/** A long answer on its way: what stands before the text, the text from the file, what stands after it. */
final class LongAnswer implements BodySource {
    private static final int LEAST_ROOM = 4096;

    private final LogText text;
    private final ByteBuffer before;
    private final ByteBuffer after;
    private long left;

    /**
     * @param length bytes the text takes; should the file give more or fewer now, the connection is cut
     */
    LongAnswer(LogText text, long length, byte[] before, byte[] after) {
        this.text = text;
        this.left = length;
        this.before = ByteBuffer.wrap(before);
        this.after = ByteBuffer.wrap(after);
    }

    @Override
    public Next fill(ByteBuffer into) {
        into.put(before);
        while (text.hasMore() && into.remaining() >= LEAST_ROOM) {
            ByteBuffer piece = text.next(into.remaining());
            left -= piece.remaining();
            if (left < 0) {
                return Next.BROKEN;
            }
            into.put(piece);
        }
        if (text.hasMore() || into.remaining() < after.remaining()) {
            return Next.MORE;
        }
        if (left != 0) {
            return Next.BROKEN;
        }
        into.put(after);
        return Next.END;
    }

    @Override
    public void close() {
        text.close();
    }
}
