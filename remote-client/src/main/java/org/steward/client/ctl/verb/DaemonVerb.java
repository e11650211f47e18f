package org.steward.client.ctl.verb;

import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Json;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportException;

/** {@code shutdown}, {@code reload} and {@code version}: the daemon itself. */
public enum DaemonVerb implements Verb {
    SHUTDOWN {
        @Override
        public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
            if (!session.confirmed("Really shut the remote supervisord process down y/N? ")) {
                return;
            }
            try {
                session.client().shutdown();
                session.line("Shut down");
            } catch (RpcFault e) {
                if (!e.is(Fault.SHUTDOWN_STATE)) {
                    throw e;
                }
                session.line("ERROR: already shutting down");
            } catch (TransportException e) {
                switch (e.layer()) {
                    case CONNECT_REFUSED, STALE_SOCKET -> session.fail(
                            "ERROR: " + session.target().shown() + " refused connection (already shut down?)");
                    case NO_SUCH_SOCKET -> session.fail(
                            "ERROR: " + session.target().shown() + " no such file (already shut down?)");
                    default -> throw e;
                }
            }
        }
    },
    RELOAD {
        @Override
        public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
            if (!session.confirmed("Really restart the remote supervisord process y/N? ")) {
                return;
            }
            try {
                session.client().restart();
                session.line("Restarted supervisord");
            } catch (RpcFault e) {
                if (!e.is(Fault.SHUTDOWN_STATE)) {
                    throw e;
                }
                session.fail("ERROR: already shutting down");
            }
        }
    },
    VERSION {
        @Override
        public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
            if (!session.isUp()) {
                return;
            }
            String version = session.client().getSupervisorVersion();
            if (session.isJson()) {
                session.element(new Json(session.target().label()).add("version", version));
            } else {
                session.line(version);
            }
        }
    }
}
