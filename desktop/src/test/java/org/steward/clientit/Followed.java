package org.steward.clientit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.steward.client.LogChannel;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.logs.LogEvent;
import org.steward.client.logs.LogFollower;
import org.steward.client.logs.LogName;
import org.steward.client.logs.LogSource;
import org.steward.client.logs.LogSources;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;
import org.steward.peer.Await;

/** A log that is followed from where it ends now, and everything that came. */
final class Followed implements AutoCloseable {

    /** Stands in the text for a gap; no log here has it. */
    static final char GAP = '\u0001';

    private final SupervisorClient client;
    private final LogSource source;
    private final LogFollower follower;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int rotations;
    private int failures;

    /** Follows the stdout log of program {@code a}. */
    Followed(String url) throws IOException, RpcFault {
        this(url, 0);
    }

    /** The same from so many bytes before its end. */
    Followed(String url, long last) throws IOException, RpcFault {
        client = new SupervisorClient(Endpoint.parse(url), TransportOptions.defaults());
        source = LogSources.open(client, new LogName.OfProcess("a", LogChannel.STDOUT));
        follower = source.followLast(last);
    }

    String text() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    int rotations() {
        return rotations;
    }

    /** How often the server could not be reached. */
    int failures() {
        return failures;
    }

    /** Takes what is there now; true if there was anything. */
    boolean step() {
        try {
            Optional<LogEvent> event = follower.poll();
            switch (event.orElse(null)) {
                case null -> { }
                case LogEvent.Bytes more -> {
                    byte[] copy = new byte[more.bytes().remaining()];
                    more.bytes().get(copy);
                    bytes.writeBytes(copy);
                }
                case LogEvent.Rotated rotated -> rotations++;
                case LogEvent.Gap gap -> bytes.write(GAP);
            }
            return event.isPresent();
        } catch (TransportException e) {
            failures++;
            return false;
        } catch (IOException | RpcFault e) {
            throw new AssertionError(e);
        }
    }

    /** Follows until the text ends so. */
    Followed until(String end) {
        Await.until("the log ends with " + end, () -> {
            while (step()) {
                // On to what is not there yet.
            }
            return text().endsWith(end);
        });
        return this;
    }

    @Override
    public void close() {
        follower.close();
        source.close();
        client.close();
    }
}
