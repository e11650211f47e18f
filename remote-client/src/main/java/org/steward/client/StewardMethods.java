package org.steward.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steward.client.protocol.EffectiveValue;
import org.steward.client.protocol.History;
import org.steward.client.protocol.LogPart;
import org.steward.client.protocol.ProcessChanges;
import org.steward.client.protocol.ResourceSample;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.transport.TransportException;

/**
 * The methods of {@code steward.*}, which {@code system.listMethods} names where a server has them.
 *
 * <p>Faults and failures are as in {@link SupervisorClient}.
 */
public final class StewardMethods {

    /** In {@code system.listMethods} of a server that has a change feed. */
    public static final String GET_CHANGES = "steward.getChanges";
    /** In {@code system.listMethods} of a server that gives logs as bytes. */
    public static final String READ_LOG = "steward.readLog";
    /** In {@code system.listMethods} of a server that tells what its processes use. */
    public static final String GET_RESOURCES = "steward.getResources";
    /** In {@code system.listMethods} of a server that remembers what happened. */
    public static final String GET_HISTORY = "steward.getHistory";
    /** In {@code system.listMethods} of a server that tells what an update would do. */
    public static final String PREVIEW_UPDATE = "steward.previewUpdate";
    /** In {@code system.listMethods} of a server that tells the configuration in effect. */
    public static final String GET_EFFECTIVE_CONFIG = "steward.getEffectiveConfig";
    /** Stands for the oldest file of a log in {@link #readLog}. */
    public static final String OLDEST = "oldest";
    private static final String GET_VERSION = "steward.getVersion";

    private final Rpc rpc;

    StewardMethods(Rpc rpc) {
        this.rpc = rpc;
    }

    /** Version of stewardd itself, such as {@code 0.1.0}. */
    public String getVersion() throws RpcFault, TransportException {
        Object value = rpc.call(GET_VERSION);
        if (value instanceof String text) {
            return text;
        }
        throw rpc.unexpected(GET_VERSION, value);
    }

    /**
     * What has changed since the change that the caller knows last.
     *
     * @param feed the feed of the last answer; empty at first
     * @param since the sequence of the last answer; -1 at first
     * @param wait how long the server may hold back its answer when nothing has changed: at most a minute
     * @param limit longest wait for the answer beyond that
     */
    public ProcessChanges getChanges(String feed, long since, Duration wait, Duration limit)
            throws RpcFault, TransportException {
        Object value = rpc.call(wait.plus(limit), GET_CHANGES, feed, since, wait.toMillis());
        if (value instanceof Map<?, ?> struct) {
            return ProcessChanges.of(struct);
        }
        throw rpc.unexpected(GET_CHANGES, value);
    }

    /**
     * Reads bytes of a process's log, also of a file that was rotated away since.
     *
     * @param name the process's name; empty for the daemon's own log
     * @param file the file of an earlier answer, {@link #OLDEST}, or empty for the newest one
     * @param offset first byte, 0 or more
     * @param length how many at most; one answer holds at most 256 KiB
     * @throws RpcFault BAD_NAME, FAILED if the log cannot be read; a log that does not exist is a file without a name
     */
    public LogPart readLog(String name, LogChannel channel, String file, long offset, int length)
            throws RpcFault, TransportException {
        Object value = rpc.call(READ_LOG, name, channel.wireName(), file, offset, length);
        if (value instanceof Map<?, ?> struct) {
            return LogPart.of(struct);
        }
        throw rpc.unexpected(READ_LOG, value);
    }

    /** What each process that runs uses, with its descendants; at most half a second old. */
    public ResourceSample getResources() throws RpcFault, TransportException {
        Object value = rpc.call(GET_RESOURCES);
        if (value instanceof Map<?, ?> struct) {
            return ResourceSample.of(struct);
        }
        throw rpc.unexpected(GET_RESOURCES, value);
    }

    /**
     * What happened to a process, and to the daemon. A server keeps a bounded number of events for each process.
     *
     * @param name the process's name, {@code group:*} for a group, or empty for all
     * @param since only events with a greater number; 0 for all
     * @param limit how many at most, the newest; a server may give fewer
     */
    public History getHistory(String name, long since, int limit) throws RpcFault, TransportException {
        Object value = rpc.call(GET_HISTORY, name, since, limit);
        if (value instanceof Map<?, ?> struct) {
            return History.of(struct);
        }
        throw rpc.unexpected(GET_HISTORY, value);
    }

    /** What an update would do now; nothing is taken over. */
    public UpdatePreview previewUpdate() throws RpcFault, TransportException {
        Object value = rpc.call(PREVIEW_UPDATE);
        if (value instanceof Map<?, ?> struct) {
            return UpdatePreview.of(struct);
        }
        throw rpc.unexpected(PREVIEW_UPDATE, value);
    }

    /**
     * Every configuration value in effect and where it comes from.
     *
     * @param name the process's name; empty for the daemon itself
     * @throws RpcFault BAD_NAME if no such process is in service
     */
    public List<EffectiveValue> getEffectiveConfig(String name) throws RpcFault, TransportException {
        Object value = rpc.call(GET_EFFECTIVE_CONFIG, name);
        if (value instanceof List<?> structs) {
            List<EffectiveValue> values = new ArrayList<>();
            for (Object struct : structs) {
                if (struct instanceof Map<?, ?> members) {
                    values.add(EffectiveValue.of(members));
                }
            }
            return List.copyOf(values);
        }
        throw rpc.unexpected(GET_EFFECTIVE_CONFIG, value);
    }
}
