package org.steward.client.ctl.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.TransportException;

/** Completes commands, groups and processes; the server is asked once for each command line. */
final class Completion implements Completer {

    private static final List<String> COMMANDS = List.of(
            "add", "avail", "clear", "exit", "fg", "help", "maintail", "open", "pid", "quit", "reload", "remove", "reread",
            "restart", "shutdown", "signal", "start", "status", "stop", "tail", "update", "version", "wait");

    private Session session;
    private List<ProcessInfo> processes = List.of();

    /** Completes for this session's server from now on. */
    void complete(Session current) {
        session = current;
        processes = List.of();
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String command = line.wordIndex() == 0 ? "" : line.words().getFirst();
        Set<String> names = new LinkedHashSet<>();
        switch (command) {
            case "", "help" -> names.addAll(COMMANDS);
            case "add", "remove", "update" -> {
                for (ProcessInfo info : processes()) {
                    names.add(info.group());
                }
            }
            case "clear", "fg", "pid", "restart", "signal", "start", "status", "stop", "tail", "wait" -> {
                for (ProcessInfo info : processes()) {
                    names.add(info.namespec());
                    if (!info.namespec().equals(info.group())) {
                        names.add(info.group() + ":*");
                    }
                }
            }
            default -> {
            }
        }
        for (String name : names) {
            candidates.add(new Candidate(name));
        }
    }

    private List<ProcessInfo> processes() {
        if (processes.isEmpty() && session != null) {
            try {
                processes = session.client().getAllProcessInfo();
            } catch (RpcFault | TransportException | CommandFailure e) {
                // The command that is being typed will say it better than a half-written line can.
                return List.of();
            }
        }
        return processes;
    }
}
