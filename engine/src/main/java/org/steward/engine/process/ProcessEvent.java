package org.steward.engine.process;

/** What can happen to a process; the columns of {@link ProcessLifecycle}. */
public sealed interface ProcessEvent {

    /** Somebody wants it to run: autostart, a client, or autorestart. */
    record Start() implements ProcessEvent {}

    /** The spawn that {@link Effect.Spawn} asked for gave this pid. */
    record Spawned(int pid) implements ProcessEvent {}

    /** The spawn that {@link Effect.Spawn} asked for failed. */
    record SpawnFailed(String spawnerr) implements ProcessEvent {}

    /** startsecs have passed since the spawn. */
    record StayedUp() implements ProcessEvent {}

    /** The wait of a BACKOFF is over. */
    record Retry() implements ProcessEvent {}

    /** Somebody wants it to stop. */
    record Stop() implements ProcessEvent {}

    /** stopwaitsecs have passed since the last signal. */
    record Overdue() implements ProcessEvent {}

    /** The daemon is going down: no further tries. */
    record Abandon() implements ProcessEvent {}

    /** It was reaped. */
    record Exited(WaitStatus status) implements ProcessEvent {}

    /** kill(2) failed with something other than ESRCH. */
    record KillFailed(String why) implements ProcessEvent {}
}
