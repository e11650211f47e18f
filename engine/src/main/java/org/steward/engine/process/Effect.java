package org.steward.engine.process;

import org.steward.client.protocol.ProcessState;
import org.steward.engine.config.LogLevel;

/** What a step of {@link ProcessLifecycle} asks the world to do, in order. */
public sealed interface Effect {

    /**
     * The state has changed: tell everyone.
     *
     * @param from     state before
     * @param to       state now
     * @param expected for EXITED, whether the status is one of exitcodes; true otherwise
     * @param pid      pid the change is about, or 0
     * @param tries    spawn attempts that have failed in a row
     */
    record Enter(ProcessState from, ProcessState to, boolean expected, int pid, int tries) implements Effect {}

    /** Start the program; answer with Spawned or SpawnFailed. */
    record Spawn() implements Effect {}

    /** Send a signal, to the process group if {@code wholeGroup}. */
    record Kill(int pid, int signal, boolean wholeGroup) implements Effect {
        /** kill(2) takes 0 and below for whole groups, 0 for the daemon's own. */
        public Kill {
            if (pid <= 0) {
                throw new IllegalArgumentException("no process to send signal " + signal + " to: pid " + pid);
            }
        }
    }

    /** Feed {@code event} back after this many seconds, in place of any earlier alarm. */
    record Arm(ProcessEvent event, int seconds) implements Effect {}

    /** Forget the alarm. */
    record Disarm() implements Effect {}

    /** It ended by itself and autorestart wants it back. */
    record WantRestart() implements Effect {}

    /** Write to the main log. */
    record Log(LogLevel level, String text) implements Effect {}
}
