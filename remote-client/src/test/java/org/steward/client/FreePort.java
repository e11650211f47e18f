package org.steward.client;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** TCP ports for servers of tests. */
final class FreePort {

    private static final int SPREAD = 900;

    private FreePort() {
    }

    /**
     * A port of the loopback address that nobody has. Below those the kernel hands out, so that it does not become the
     * near end of somebody's connection meanwhile; another run beside this one begins elsewhere.
     *
     * @param base where the search begins, another for each kind of server
     */
    static int from(int base) throws IOException {
        for (int number = base + (int) (ProcessHandle.current().pid() % SPREAD);; number++) {
            try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody has it; the next one then.
            }
        }
    }
}
