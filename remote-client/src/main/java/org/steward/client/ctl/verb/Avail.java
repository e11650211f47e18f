package org.steward.client.ctl.verb;

import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Words;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportException;

/** {@code avail}: the processes of the configuration as last read. */
public final class Avail implements Verb {

    private static final int NAME_WIDTH = 33;
    private static final int WORD_WIDTH = 10;

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        try {
            StringBuilder text = new StringBuilder();
            for (ConfigInfo info : session.client().getAllConfigInfo()) {
                if (session.isJson()) {
                    session.element(Element.of(session.target().label(), info));
                } else {
                    line(text, info);
                }
            }
            session.out().text(text);
        } catch (RpcFault e) {
            if (!e.is(Fault.SHUTDOWN_STATE)) {
                throw e;
            }
            session.fail("ERROR: supervisor shutting down");
        }
    }

    private static void line(StringBuilder text, ConfigInfo info) {
        column(text, info.namespec(), NAME_WIDTH);
        column(text, info.inUse() ? "in use" : "avail", WORD_WIDTH);
        column(text, info.autostart() ? "auto" : "manual", WORD_WIDTH);
        text.append(info.groupPriority()).append(':').append(info.processPriority()).append('\n');
    }

    /** Even a name that is too long has a blank behind it. */
    private static void column(StringBuilder text, String word, int width) {
        Words.pad(text, word, width - 1);
        text.append(' ');
    }
}
