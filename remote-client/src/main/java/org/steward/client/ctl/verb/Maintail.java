package org.steward.client.ctl.verb;

import java.util.List;
import java.util.OptionalLong;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Words;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportException;

/** {@code maintail}: the same for the daemon's own log. */
public final class Maintail implements Verb {

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        if (!session.isUp()) {
            return;
        }
        List<String> words = arguments.words();
        if (words.size() > 1) {
            session.fail("Error: too many arguments");
            Help.of("maintail").ifPresent(session.out()::text);
            return;
        }
        String modifier = words.isEmpty() ? "" : words.getFirst();
        if (modifier.equals("-f")) {
            Following.follow(session, "/mainlogtail", () -> session.client().followLog());
            return;
        }
        OptionalLong bytes = OptionalLong.empty();
        if (modifier.isEmpty()) {
            bytes = OptionalLong.of(Tail.USUAL_BYTES);
        } else if (modifier.startsWith("-")) {
            bytes = Words.integer(modifier.substring(1));
        }
        if (bytes.isEmpty()) {
            session.fail("Error: bad argument " + modifier);
            return;
        }
        if (bytes.getAsLong() != (int) bytes.getAsLong()) {
            throw new CommandFailure(modifier.substring(1) + " bytes are more than a server can be asked for");
        }
        try {
            session.line(session.client().readLog(-bytes.getAsLong(), 0).text());
        } catch (RpcFault e) {
            if (e.is(Fault.BAD_NAME)) {
                throw e;
            }
            session.fail("supervisord: ERROR (" + Tail.trouble(e) + ")");
        }
    }
}
