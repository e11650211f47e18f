package org.steward.client.ctl.verb;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.steward.client.ConfigChanges;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Json;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportException;

/** {@code reread}: has the server read its configuration and tells what changed. */
public final class Reread implements Verb {

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        try {
            tell(session, session.client().reloadConfig(), session.isJson());
        } catch (RpcFault e) {
            if (e.is(Fault.SHUTDOWN_STATE)) {
                session.fail("ERROR: supervisor shutting down");
            } else if (e.is(Fault.CANT_REREAD)) {
                session.fail("ERROR: " + e.text());
            } else {
                throw e;
            }
        }
    }

    private static void tell(Session session, ConfigChanges changes, boolean json) {
        Map<String, String> words = new TreeMap<>();
        note(words, changes.added(), "available");
        note(words, changes.changed(), "changed");
        note(words, changes.removed(), "disappeared");
        for (Map.Entry<String, String> group : words.entrySet()) {
            if (json) {
                session.element(new Json(session.target().label()).add("group", group.getKey())
                        .add("change", group.getValue()));
            } else {
                session.line(group.getKey() + ": " + group.getValue());
            }
        }
        if (words.isEmpty() && !json) {
            session.line("No config updates to processes");
        }
    }

    private static void note(Map<String, String> words, List<String> groups, String word) {
        for (String group : groups) {
            words.put(group, word);
        }
    }
}
