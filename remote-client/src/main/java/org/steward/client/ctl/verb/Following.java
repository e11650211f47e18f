package org.steward.client.ctl.verb;

import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Interrupt;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.LogStream;
import org.steward.client.transport.TransportException;

/** Passes a log stream on until Ctrl-C. */
final class Following {

    static final String BANNER = "==> Press Ctrl-C to exit <==";

    /** Opens the stream. */
    interface Source {
        LogStream open() throws TransportException, CommandFailure;
    }

    private Following() {
    }

    /**
     * Follows to the end.
     *
     * @param path of the stream, for the message when the server has no such log
     */
    static void follow(Session session, String path, Source source) throws TransportException, CommandFailure {
        try (Interrupt interrupt = Interrupt.ofThisThread()) {
            // From here on Ctrl-C may come.
            session.line(BANNER);
            try (LogStream stream = source.open()) {
                copy(stream, session);
                session.out().remark("stewardctl: " + session.target().shown() + " ended the log stream."
                        + " See whether the daemon is still running, and try again.");
                session.fail();
            } catch (TransportException e) {
                if (interrupt.happened()) {
                    session.line("");
                } else if (e.status() != 0 && e.layer() != FailureLayer.CREDENTIALS) {
                    // supervisorctl ends well here.
                    session.out().remark(session.target().shown() + path + " Cannot read, status code " + e.status());
                } else {
                    session.out().remark("stewardctl: " + Session.diagnosis(e));
                    session.fail();
                }
            }
        }
    }

    /** Passes bytes on as they are, until the end of the stream. */
    static void copy(LogStream stream, Session session) throws TransportException {
        byte[] buffer = new byte[64 << 10];
        int read = stream.read(buffer, 0, buffer.length);
        while (read >= 0) {
            session.out().bytes(buffer, read);
            read = stream.read(buffer, 0, buffer.length);
        }
    }
}
