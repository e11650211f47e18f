package org.steward.client.ctl.verb;

import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.transport.TransportException;

/** {@code restart}: stop, then start. */
public final class Restart implements Verb {

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        if (!session.isUp()) {
            return;
        }
        if (arguments.isEmpty()) {
            session.fail("Error: restart requires a process name");
            Help.of("restart").ifPresent(session.out()::text);
            return;
        }
        if (arguments.has("--rolling")) {
            new Rolling(session).run(arguments.words());
            return;
        }
        if (arguments.has("--parallel")) {
            new Parallel(session, true, true).run(arguments.words());
            return;
        }
        List<String> names = Glob.expand(session, arguments.words());
        StartStop.stop().each(session, names);
        StartStop.start().each(session, names);
    }
}
