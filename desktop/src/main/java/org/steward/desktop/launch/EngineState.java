package org.steward.desktop.launch;

import java.util.Optional;

/** What is known of the local engine. Immutable. */
public sealed interface EngineState {

    /** Its configuration is being read. */
    record Looking() implements EngineState { }

    /** It does not run and was started; it answers in a moment. */
    record Starting(EnginePlace place) implements EngineState { }

    /**
     * It answers.
     *
     * @param startedHere whether this window started it
     */
    record Up(EnginePlace place, boolean startedHere) implements EngineState { }

    /** It was asked to end, with all its processes. */
    record Stopping(EnginePlace place) implements EngineState { }

    /** It ended because the person asked for it. */
    record Stopped(EnginePlace place) implements EngineState { }

    /**
     * There is none.
     *
     * @param place where it would be, as far as that is known
     */
    record Failed(EngineFailure failure, Optional<EnginePlace> place) implements EngineState { }

    /** Where it is, as far as that is known. */
    default Optional<EnginePlace> at() {
        return switch (this) {
            case Looking l -> Optional.empty();
            case Starting starting -> Optional.of(starting.place());
            case Up up -> Optional.of(up.place());
            case Stopping stopping -> Optional.of(stopping.place());
            case Stopped stopped -> Optional.of(stopped.place());
            case Failed failed -> failed.place();
        };
    }
}
