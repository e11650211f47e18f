package org.steward.desktop.palette;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.palette.find.Verb;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/** What can be done with any process from the palette. */
final class Verbs {

    private final Messages messages;
    private final ProcessActions actions;

    Verbs(Messages messages, ProcessActions actions) {
        this.messages = messages;
        this.actions = actions;
    }

    List<Verb> all(PaletteDoors doors) {
        Predicate<ProcessState> always = state -> true;
        return List.of(
                verb("details", Icon.PANEL, false, always, doors.details()),
                verb("log", Icon.LOG, false, always, doors.log()),
                verb("restart", Icon.RESTART, true, always, act(new ProcessAction.Restart())),
                verb("start", Icon.START, true, ProcessState::isStopped, act(new ProcessAction.Start())),
                verb("stop", Icon.STOP, true, ProcessState::isRunning, act(new ProcessAction.Stop())));
    }

    private Consumer<ProcessRef> act(ProcessAction action) {
        return process -> actions.run(action, List.of(process));
    }

    private Verb verb(String id, Icon icon, boolean changes, Predicate<ProcessState> fits, Consumer<ProcessRef> run) {
        return new Verb("process." + id, id + " " + messages.get("palette.words." + id),
                (verb, name) -> messages.get("palette.verb." + id, name), icon, changes, fits, run);
    }
}
