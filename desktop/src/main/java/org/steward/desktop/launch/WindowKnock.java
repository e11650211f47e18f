package org.steward.desktop.launch;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks a window that may be open already to show itself. */
public final class WindowKnock {

    /** What a window answers once it has come to the front. */
    static final String SHOWN = "shown\n";

    private static final long PATIENCE_MILLIS = 1_000;

    private WindowKnock() {
    }

    /**
     * Has the window of this place come to the front. Blocks for a second at most, and not at all where there is none.
     *
     * @return whether it has done so; otherwise there is none, or it does not answer
     */
    public static boolean at(WindowPlace place) {
        if (Files.notExists(place.socket()) || !place.isSafe()) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> answer.complete(ask(channel, place)));
            // Closing the channel ends the thread where it still waits.
            return answer.completeOnTimeout(false, PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ask(SocketChannel channel, WindowPlace place) {
        try {
            channel.connect(UnixDomainSocketAddress.of(place.socket()));
            ByteBuffer request = ByteBuffer.wrap(place.request());
            while (request.hasRemaining()) {
                channel.write(request);
            }
            channel.shutdownOutput();
            byte[] wanted = SHOWN.getBytes(StandardCharsets.US_ASCII);
            ByteBuffer answer = ByteBuffer.allocate(wanted.length);
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                // Until it is whole, or the window has hung up.
            }
            return answer.flip().equals(ByteBuffer.wrap(wanted));
        } catch (IOException | RuntimeException e) {
            // Nobody listens, as after a crash; or it was given up.
            return false;
        }
    }
}
