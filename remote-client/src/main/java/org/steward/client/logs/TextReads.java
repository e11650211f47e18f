package org.steward.client.logs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.steward.client.LogChannel;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportException;
import org.steward.client.xmlrpc.MethodCall;
import org.steward.client.xmlrpc.MethodResponse;

/**
 * Bytes of a log from a server that sends text, and only where the bytes are UTF-8 (supervisord's issue 1485).
 *
 * <p>What it will not send whole is asked for in several pieces at once, in a multicall, in which each piece fails for
 * itself. A piece that does come was UTF-8, so its bytes are known exactly. Safe for any thread.
 */
final class TextReads {

    /** Multicalls spent on one read; then what there is must do. */
    private static final int ROUNDS = 16;
    private static final int LONGEST_CHARACTER = 4;
    private static final byte UNKNOWN = (byte) 0xFF;

    private final SupervisorClient client;
    private final LogName log;
    private final String method;

    /**
     * What was read.
     *
     * @param bytes bytes from the asked offset on
     * @param exact whether none of them is only a stand-in
     * @param isCut whether the log ends with what may be the beginning of a character, which is not among the bytes
     */
    record Chunk(byte[] bytes, boolean exact, boolean isCut) {
    }

    TextReads(SupervisorClient client, LogName log) {
        this.client = client;
        this.log = log;
        this.method = switch (log) {
            case LogName.OfDaemon daemon -> "supervisor.readLog";
            case LogName.OfProcess process -> process.channel() == LogChannel.STDOUT
                    ? "supervisor.readProcessStdoutLog" : "supervisor.readProcessStderrLog";
        };
    }

    private List<Object> params(long offset, int length) {
        return switch (log) {
            case LogName.OfDaemon daemon -> List.of(offset, length);
            case LogName.OfProcess process -> List.of(process.namespec(), offset, length);
        };
    }

    /** Reads; a log that does not exist is empty. */
    Chunk read(long offset, int length) throws RpcFault, TransportException {
        if (length == 0) {
            return new Chunk(new byte[0], true, false);
        }
        try {
            Object value = client.call(method, params(offset, length).toArray());
            return new Chunk(value instanceof String text ? bytes(text) : new byte[0], true, false);
        } catch (TransportException e) {
            if (e.status() != 500) {
                throw e;
            }
            return inPieces(offset, length);
        } catch (RpcFault fault) {
            if (fault.is(Fault.NO_FILE)) {
                return new Chunk(new byte[0], true, false);
            }
            throw fault;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Chunk inPieces(long offset, int length) throws RpcFault, TransportException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean exact = true;
        for (int round = 0; round < ROUNDS && bytes.size() < length; round++) {
            long at = offset + bytes.size();
            int[] sizes = sizes(length - bytes.size(), round);
            Pieces pieces = ask(at, sizes, bytes.size() == 0 ? (int) Math.min(at, LONGEST_CHARACTER - 1) : 0);
            int longest = pieces.longest();
            if (longest > 0) {
                byte[] text = pieces.text(0, longest);
                bytes.write(text, 0, Math.min(text.length, length - bytes.size()));
                if (text.length < longest) {
                    break;
                }
            } else if (pieces.endsHere()) {
                return new Chunk(bytes.toByteArray(), exact, false);
            } else if (pieces.rest().length > 0) {
                byte[] rest = pieces.rest();
                bytes.write(rest, 0, Math.min(rest.length, length - bytes.size()));
            } else if (sizes[sizes.length - 1] > 1) {
                // Only long pieces were tried so far.
                continue;
            } else if (pieces.mayBeCut()) {
                return new Chunk(bytes.toByteArray(), exact, true);
            } else {
                bytes.write(UNKNOWN);
                exact = false;
            }
        }
        return new Chunk(bytes.toByteArray(), exact, false);
    }

    /**
     * Lengths to try, longest first: at first only without a character cut at the end, then shorter by halves. At least
     * a whole character, of which only the beginning may be wanted.
     */
    private static int[] sizes(int wanted, int round) {
        List<Integer> sizes = new ArrayList<>();
        int length = Math.max(wanted, LONGEST_CHARACTER);
        int smallest = round == 0 && length > LONGEST_CHARACTER ? length : 1;
        for (int half = length; half >= smallest; half /= 2) {
            for (int cut = 0; cut < LONGEST_CHARACTER && half - cut >= 1; cut++) {
                if (sizes.isEmpty() || half - cut < sizes.getLast()) {
                    sizes.add(half - cut);
                }
            }
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Asks for all the pieces at once; also for characters that begin up to {@code back} bytes before. */
    private Pieces ask(long at, int[] sizes, int back) throws RpcFault, TransportException {
        Pieces pieces = new Pieces(back);
        List<MethodCall> calls = new ArrayList<>();
        for (int size : sizes) {
            calls.add(call(at, size));
            pieces.expect(0, size);
        }
        for (int before = 1; before <= back; before++) {
            for (int size = before + 1; size <= LONGEST_CHARACTER; size++) {
                calls.add(call(at - before, size));
                pieces.expect(before, size);
            }
        }
        for (int beyond = 1; beyond < LONGEST_CHARACTER; beyond++) {
            calls.add(call(at + beyond, 1));
            pieces.expect(-beyond, 1);
        }
        List<MethodResponse> answers = client.multicall(calls);
        for (int i = 0; i < answers.size(); i++) {
            switch (answers.get(i)) {
                case MethodResponse.Result(String text) -> pieces.came(i, bytes(text));
                case MethodResponse.Result other -> { }
                case MethodResponse.FaultResult fault when fault.code() == Fault.FAILED.code() -> { }
                case MethodResponse.FaultResult fault when fault.code() == Fault.NO_FILE.code() ->
                        pieces.came(i, new byte[0]);
                case MethodResponse.FaultResult fault -> throw new RpcFault(fault.code(), fault.text());
            }
        }
        return pieces;
    }

    private MethodCall call(long offset, int length) {
        return new MethodCall(method, params(offset, length));
    }

    /** Whether the log has a byte at each of these offsets; a byte that cannot be sent is there. */
    boolean[] exist(List<Long> offsets) throws RpcFault, TransportException {
        List<MethodCall> calls = new ArrayList<>();
        for (long offset : offsets) {
            calls.add(call(offset, 1));
        }
        List<MethodResponse> answers = client.multicall(calls);
        boolean[] exist = new boolean[answers.size()];
        for (int i = 0; i < exist.length; i++) {
            exist[i] = switch (answers.get(i)) {
                case MethodResponse.Result(Object value) -> value instanceof String text && !text.isEmpty();
                case MethodResponse.FaultResult fault when fault.code() == Fault.FAILED.code() -> true;
                case MethodResponse.FaultResult fault when fault.code() == Fault.NO_FILE.code() -> false;
                case MethodResponse.FaultResult fault -> throw new RpcFault(fault.code(), fault.text());
            };
        }
        return exist;
    }
}
