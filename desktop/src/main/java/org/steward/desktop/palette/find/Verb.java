package org.steward.desktop.palette.find;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.theme.StateLook;
import org.steward.icons.Icon;

/**
 * Something to do with any process.
 *
 * @param id stable name
 * @param words what it is found by, in lower case, separated by blanks
 * @param title the title for a process's name
 * @param icon its icon
 * @param changes whether it changes something, so that read-only servers are left out
 * @param fits whether it makes sense in a state
 * @param run does it
 */
public record Verb(String id, String words, BiFunction<Verb, String, String> title, Icon icon, boolean changes,
        Predicate<ProcessState> fits, Consumer<ProcessRef> run) {

    boolean suits(Shelf shelf, ProcessInfo process) {
        return !(changes && shelf.readOnly()) && fits.test(process.state());
    }

    Item on(Shelf shelf, ProcessInfo process) {
        ProcessRef ref = ProcessRef.of(shelf.server(), process);
        return new Item(id + Shelf.SEPARATOR + shelf.name() + Shelf.SEPARATOR + ref.namespec(), Group.PROCESS,
                title.apply(this, ref.shown()), shelf.name(), words, icon, Optional.of(StateLook.of(process)),
                Optional.empty(), () -> run.accept(ref));
    }
}
