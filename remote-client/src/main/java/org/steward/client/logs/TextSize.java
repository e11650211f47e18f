package org.steward.client.logs;

import java.util.ArrayList;
import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;

/**
 * The size of a log whose server has no method to ask for it: where single bytes can still be read. A few multicalls.
 */
final class TextSize {

    /** Logs up to a terabyte. */
    private static final int BITS = 40;
    private static final int PROBES = 32;

    private TextSize() {
    }

    static long of(TextReads reads) throws RpcFault, TransportException {
        List<Long> offsets = new ArrayList<>();
        for (int bit = 0; bit <= BITS; bit++) {
            offsets.add((1L << bit) - 1);
        }
        int bits = count(reads.exist(offsets));
        if (bits == 0) {
            return 0;
        }
        if (bits > BITS) {
            throw new TransportException(FailureLayer.PROTOCOL, "the size of a log cannot be found: the server does not"
                    + " say where it ends");
        }
        long low = 1L << (bits - 1);
        long high = 1L << bits;
        // There are at least low bytes, and fewer than high.
        while (high - low > 1) {
            long step = Math.max(1, (high - low) / PROBES);
            offsets.clear();
            for (long size = low + step; size < high; size += step) {
                offsets.add(size - 1);
            }
            int reached = count(reads.exist(offsets));
            high = reached < offsets.size() ? offsets.get(reached) + 1 : high;
            low = reached > 0 ? offsets.get(reached - 1) + 1 : low;
        }
        return low;
    }

    /** How many exist before the first that does not. */
    private static int count(boolean[] exist) {
        int count = 0;
        while (count < exist.length && exist[count]) {
            count++;
        }
        return count;
    }
}
