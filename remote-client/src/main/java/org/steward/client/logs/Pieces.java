package org.steward.client.logs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pieces of a log around one place that were asked for together, and what came of each. For one thread. */
final class Pieces {

    private final int back;
    private final List<Piece> pieces = new ArrayList<>();

    /** One piece: how many bytes before the place it begins, how long it should be, and its bytes if they came. */
    private record Piece(int before, int length, Optional<byte[]> bytes) {
    }

    /** Pieces of which some begin up to {@code back} bytes before the place. */
    Pieces(int back) {
        this.back = back;
    }

    void expect(int before, int length) {
        pieces.add(new Piece(before, length, Optional.empty()));
    }

    void came(int index, byte[] bytes) {
        Piece piece = pieces.get(index);
        pieces.set(index, new Piece(piece.before, piece.length, Optional.of(bytes)));
    }

    /** Length of the longest piece that begins at the place, came, and is not empty; 0 if none did. */
    int longest() {
        int longest = 0;
        for (Piece piece : pieces) {
            if (piece.before == 0 && piece.bytes.isPresent() && piece.bytes.get().length > 0) {
                longest = Math.max(longest, piece.length);
            }
        }
        return longest;
    }

    /** The bytes of the piece with this beginning and length, which did come; fewer if the log ends there. */
    byte[] text(int before, int length) {
        for (Piece piece : pieces) {
            if (piece.before == before && piece.length == length && piece.bytes.isPresent()) {
                return piece.bytes.get();
            }
        }
        throw new IllegalStateException("no piece of " + length + " bytes came");
    }

    /** Whether the place is at or beyond the end of the log. */
    boolean endsHere() {
        for (Piece piece : pieces) {
            if (piece.before == 0 && piece.bytes.isPresent() && piece.bytes.get().length == 0) {
                return true;
            }
        }
        return false;
    }

    /** The rest of the character that begins before the place and goes on in it; empty if there is none. */
    byte[] rest() {
        for (int before = 1; before <= back; before++) {
            for (Piece piece : pieces) {
                if (piece.before == before && piece.bytes.isPresent() && piece.bytes.get().length == piece.length) {
                    return Arrays.copyOfRange(piece.bytes.get(), before, piece.length);
                }
            }
        }
        return new byte[0];
    }

    /**
     * Whether what is left from the place on, which could not be read, may be the beginning of a character: it is short
     * enough, and no character begins after it. The last pieces are single bytes after the place.
     */
    boolean mayBeCut() {
        Piece last = pieces.getLast();
        boolean isShort = last.bytes.isPresent() && last.bytes.get().length == 0;
        for (Piece piece : pieces) {
            isShort = isShort && (piece.before >= 0 || piece.bytes.isEmpty() || piece.bytes.get().length == 0);
        }
        return isShort;
    }
}
