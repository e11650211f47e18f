package org.steward.desktop.launch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.TransportException;
import org.steward.desktop.launch.EngineFailure.Reason;

/**
 * Finds the local engine, and starts it if it does not run. Whoever answers at the engine's place is used as it is, a
 * stock supervisord too. Stateless; every method blocks and is for background threads.
 */
public final class EngineLauncher {

    /** On a busy machine two starts of a JVM take their time. */
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    /** Longer than the ten seconds that a process usually has for stopping. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final long STEP_NANOS = 25_000_000;

    private final LaunchPaths paths;
    private final Map<String, String> environment;
    private final Duration startLimit;

    /** Looks for things at these places. */
    public EngineLauncher(LaunchPaths paths, Map<String, String> environment) {
        this(paths, environment, START_LIMIT);
    }

    EngineLauncher(LaunchPaths paths, Map<String, String> environment, Duration startLimit) {
        this.paths = paths;
        this.environment = Map.copyOf(environment);
        this.startLimit = startLimit;
    }

    /**
     * Brings the engine up.
     *
     * @param config a configuration the person named
     * @param progress told of the state in between, on the calling thread
     * @return {@link EngineState.Up} or {@link EngineState.Failed}
     */
    public EngineState launch(Optional<String> config, Consumer<EngineState> progress) {
        Optional<EnginePlace> place = Optional.empty();
        try {
            place = Optional.of(find(config));
            return up(place.get(), progress);
        } catch (EngineException e) {
            return new EngineState.Failed(e.failure(), place);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EngineState.Failed(new EngineFailure(Reason.SILENT, place.map(EnginePlace::url).orElse(""), ""),
                    place);
        }
    }

    /** Where the engine is or would be. */
    EnginePlace find(Optional<String> config) throws EngineException {
        return new EnginePlaces(environment).read(new ConfigChoice(paths).choose(config));
    }

    /** Whether somebody answers there. */
    boolean isUp(EnginePlace place) throws EngineException {
        return presence(place) == Presence.UP;
    }

    /** Whether nobody listens there. */
    boolean isAbsent(EnginePlace place) throws EngineException {
        return presence(place) == Presence.ABSENT;
    }

    private EngineState up(EnginePlace place, Consumer<EngineState> progress)
            throws EngineException, InterruptedException {
        long end = System.nanoTime() + startLimit.toNanos();
        Presence before = presence(place);
        while (before == Presence.BUSY) {
            // One that is going down, or coming up in the hands of another window: a second one would take its place.
            if (System.nanoTime() > end) {
                throw new EngineException(Reason.SILENT, place.url(), "");
            }
            pause();
            before = presence(place);
        }
        if (before == Presence.UP) {
            return new EngineState.Up(place, false);
        }
        progress.accept(new EngineState.Starting(place));
        EngineProcess process = EngineProcess.start(paths, environment, place);
        while (presence(place) != Presence.UP) {
            Optional<Integer> status = process.await(STEP_NANOS);
            if (status.isPresent() && status.get() != 0) {
                // Another window may have been faster; then there is one now.
                if (presence(place) == Presence.UP) {
                    return new EngineState.Up(place, false);
                }
                throw process.failure(status.get());
            }
            if (System.nanoTime() > end) {
                throw new EngineException(Reason.SILENT, place.url(), process.output());
            }
            if (status.isPresent()) {
                pause();
            }
        }
        return new EngineState.Up(place, true);
    }

    private static void pause() throws InterruptedException {
        LockSupport.parkNanos(STEP_NANOS);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /**
     * Ends the engine and all its processes; whatever daemon it is.
     *
     * @return {@link EngineState.Stopped}, or {@link EngineState.Failed} if it is still there after half a minute
     */
    public EngineState shutdown(EnginePlace place) {
        long end = System.nanoTime() + STOP_LIMIT.toNanos();
        try {
            try (SupervisorClient client = new SupervisorClient(place.endpoint(), place.transport())) {
                client.shutdown();
            } catch (RpcFault e) {
                // Already on its way down.
            } catch (TransportException e) {
                if (presence(place) != Presence.ABSENT) {
                    throw new EngineException(Reason.WRONG_ANSWER, place.url(), e.getMessage());
                }
            }
            while (presence(place) != Presence.ABSENT) {
                if (System.nanoTime() > end) {
                    throw new EngineException(Reason.SILENT, place.url(), "");
                }
                pause();
            }
            return new EngineState.Stopped(place);
        } catch (EngineException e) {
            return new EngineState.Failed(e.failure(), Optional.of(place));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EngineState.Failed(new EngineFailure(Reason.SILENT, place.url(), ""), Optional.of(place));
        }
    }

    /** Who is at the engine's place. */
    enum Presence { UP, BUSY, ABSENT }

    private static Presence presence(EnginePlace place) throws EngineException {
        Duration limit = Duration.ofSeconds(5);
        try (SupervisorClient client = new SupervisorClient(
                place.endpoint(), place.transport().withTimeouts(limit, limit, limit))) {
            return client.getState() == SupervisorState.RUNNING ? Presence.UP : Presence.BUSY;
        } catch (RpcFault e) {
            if (e.is(Fault.SHUTDOWN_STATE)) {
                return Presence.BUSY;
            }
            throw new EngineException(Reason.WRONG_ANSWER, place.url(), e.getMessage());
        } catch (TransportException e) {
            return switch (e.layer()) {
                // What cannot be connected to for another reason, the engine cannot listen on either: it says why.
                case NO_SUCH_SOCKET, STALE_SOCKET, CONNECT_REFUSED, CONNECT_FAILED, NAME_RESOLUTION -> Presence.ABSENT;
                case CONNECTION_LOST, TIMEOUT -> Presence.BUSY;
                // It is there and wants to be asked with other words; the person is asked for them like for any server.
                case CREDENTIALS -> Presence.UP;
                case NO_SUPERVISOR_NAMESPACE -> throw new EngineException(
                        Reason.NO_INTERFACE, place.config().file(), "");
                case PERMISSION -> throw new EngineException(Reason.PERMISSION, place.url(), e.getMessage());
                case HTTP_STATUS, PROTOCOL, NOT_AN_RPC_ENDPOINT, SSH, TLS, CANCELLED ->
                        throw new EngineException(Reason.WRONG_ANSWER, place.url(), e.getMessage());
            };
        }
    }
}
