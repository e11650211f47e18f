package org.steward.client.ctl.verb;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.steward.client.LogChannel;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Words;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportException;

/** {@code tail}: the end of a process's log, or all that is written from now on. */
public final class Tail implements Verb {

    static final int USUAL_BYTES = 1600;

    @Override
    public void run(Session session, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        if (!session.isUp()) {
            return;
        }
        List<String> words = arguments.words();
        if (words.isEmpty() || words.size() > 3) {
            session.fail("Error: too " + (words.isEmpty() ? "few" : "many") + " arguments");
            Help.of("tail").ifPresent(session.out()::text);
            return;
        }
        String modifier = words.getFirst().startsWith("-") ? words.getFirst() : "";
        List<String> names = words.subList(modifier.isEmpty() ? 0 : 1, words.size());
        if (names.isEmpty()) {
            session.fail("Error: tail requires process name");
            return;
        }
        String channel = names.size() == 1 ? "stdout" : names.getLast().toLowerCase(Locale.ROOT);
        if (!channel.equals("stdout") && !channel.equals("stderr")) {
            session.fail("Error: bad channel " + Words.quoted(channel));
            return;
        }
        LogChannel log = channel.equals("stdout") ? LogChannel.STDOUT : LogChannel.STDERR;
        String name = names.getFirst();
        if (modifier.equals("-f")) {
            Following.follow(session, "/logtail/" + name + "/" + channel,
                    () -> session.client().followProcessLog(name, log));
            return;
        }
        OptionalLong bytes = modifier.isEmpty() ? OptionalLong.of(USUAL_BYTES) : Words.integer(modifier.substring(1));
        if (bytes.isEmpty()) {
            session.fail("Error: bad argument " + modifier);
            return;
        }
        if (bytes.getAsLong() != (int) bytes.getAsLong()) {
            throw new CommandFailure(modifier.substring(1) + " bytes are more than a server can be asked for");
        }
        try {
            session.line(session.client().readProcessLog(name, log, -bytes.getAsLong(), 0).text());
        } catch (RpcFault e) {
            session.fail(name + ": ERROR (" + trouble(e) + ")");
        }
    }

    /** What supervisorctl says about a log that cannot be read. */
    static String trouble(RpcFault fault) throws RpcFault {
        if (fault.is(Fault.NO_FILE)) {
            return "no log file";
        }
        if (fault.is(Fault.FAILED)) {
            return "unknown error reading log";
        }
        if (fault.is(Fault.BAD_NAME)) {
            return "no such process name";
        }
        throw fault;
    }
}
