package org.steward.desktop.launch;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.steward.client.transport.Credentials;
import org.steward.desktop.fx.Background;

/**
 * The local engine as the window sees it: a state, and what can be done. JavaFX thread; what blocks runs in the
 * background.
 */
public final class LocalEngine {

    private final ReadOnlyObjectWrapper<EngineState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new EngineState.Looking());
    private final EngineLauncher launcher;
    private final Optional<String> config;
    private final Background background;
    private boolean busy;
    private boolean endsOnceUp;
    private Optional<Login> login = Optional.empty();

    /** What the person said for an engine whose configuration does not tell its password, or no longer. */
    private record Login(EnginePlace asRead, Credentials credentials) {
    }

    /**
     * The engine of this configuration; nothing happens before {@link #start}.
     *
     * @param config as the person named it on the command line
     */
    public LocalEngine(EngineLauncher launcher, Optional<String> config, Background background) {
        this.launcher = launcher;
        this.config = config;
        this.background = background;
    }

    /** What is known of it. {@code Up} comes again after each successful {@link #start}. */
    public ReadOnlyObjectProperty<EngineState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is known of it. */
    public EngineState state() {
        return state.get();
    }

    /** Finds it or starts it; also "Try again". Does nothing while something is under way. */
    public void start() {
        run(new EngineState.Looking(), () -> launcher.launch(config, interim ->
                background.fx().execute(() -> state.set(interim))));
    }

    /**
     * Ends it with all its processes; where it is still on its way up, as soon as it is up.
     *
     * @return whether there is anything to end
     */
    public boolean stop() {
        if (busy) {
            endsOnceUp = true;
            return true;
        }
        whenUp(launcher::shutdown);
        return busy;
    }

    /** Takes back a {@link #stop} that had to wait for the engine to come up. */
    void keep() {
        endsOnceUp = false;
    }

    /**
     * Says who the person is, to an engine whose configuration does not tell: it does the same as one of which that is
     * known. Forgotten with the window.
     */
    public void logIn(Credentials credentials) {
        state.get().at().ifPresent(place -> {
            login = Optional.of(new Login(login.filter(known -> isSame(known, place)).map(Login::asRead).orElse(place),
                    credentials));
            if (!busy && state.get() instanceof EngineState.Up up) {
                state.set(new EngineState.Up(place.withCredentials(credentials), up.startedHere()));
            }
        });
    }

    private static boolean isSame(Login known, EnginePlace place) {
        return place.equals(known.asRead().withCredentials(known.credentials()));
    }

    /**
     * Nobody listens at the engine's place any more, as it seems to somebody who wanted to talk to it. Looks once more,
     * as it may have been started again at this moment.
     */
    void lost() {
        if (!busy && state.get() instanceof EngineState.Up up) {
            background.run(() -> launcher.isAbsent(up.place()), absent -> {
                if (absent && !busy && state.get() == up) {
                    state.set(new EngineState.Failed(new EngineFailure(
                            EngineFailure.Reason.GONE, up.place().url(), ""), Optional.of(up.place())));
                }
            }, e -> { });
        }
    }

    /** Somebody has talked to it: it is up, whoever started it. */
    void found() {
        if (!busy && !(state.get() instanceof EngineState.Up)) {
            state.get().at().ifPresent(place -> state.set(new EngineState.Up(place, false)));
        }
    }

    /** Ends it and starts it again. Does nothing unless it is up. */
    public void restart() {
        whenUp(place -> switch (launcher.shutdown(place)) {
            case EngineState.Stopped stopped -> launcher.launch(config, interim ->
                    background.fx().execute(() -> state.set(interim)));
            case EngineState other -> other;
        });
    }

    private void whenUp(Function<EnginePlace, EngineState> task) {
        if (state.get() instanceof EngineState.Up up) {
            run(new EngineState.Stopping(up.place()), () -> task.apply(up.place()));
        }
    }

    private void run(EngineState meanwhile, Callable<EngineState> task) {
        if (busy) {
            return;
        }
        busy = true;
        state.set(meanwhile);
        background.run(task, this::finish, e -> finish(new EngineState.Failed(
                new EngineFailure(EngineFailure.Reason.ENDED, "", e.toString()), meanwhile.at())));
    }

    private void finish(EngineState outcome) {
        boolean ends = endsOnceUp;
        busy = false;
        endsOnceUp = false;
        EngineState now = outcome instanceof EngineState.Up up ? loggedIn(up) : outcome;
        if (ends && now instanceof EngineState.Up up) {
            run(new EngineState.Stopping(up.place()), () -> launcher.shutdown(up.place()));
        } else {
            state.set(now);
        }
    }

    private EngineState.Up loggedIn(EngineState.Up up) {
        if (up.startedHere() && up.place().credentials().isPresent()) {
            // Begun with what its configuration says now.
            login = Optional.empty();
        }
        return login.filter(known -> known.asRead().equals(up.place()))
                .map(known -> new EngineState.Up(up.place().withCredentials(known.credentials()), up.startedHere()))
                .orElse(up);
    }
}
