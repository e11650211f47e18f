package org.steward.client.ctl.verb;

import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.transport.TransportException;

/** A command. */
public interface Verb {

    /**
     * Runs it and writes its lines; the exit status goes into the session.
     *
     * @throws RpcFault a fault for which the command has no words of its own
     * @throws TransportException no answer
     * @throws CommandFailure anything else that ends it
     */
    void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure;
}
