package org.steward.engine.process;

import org.steward.client.protocol.ProcessState;

/** Told, on the loop thread, of every change of a process's state, after it has happened. */
@FunctionalInterface
public interface StateListener {
    void changed(Subprocess process, ProcessState from, ProcessState to);
}
