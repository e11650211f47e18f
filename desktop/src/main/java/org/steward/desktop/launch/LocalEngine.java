package org.steward.desktop.launch;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

    /** Ends it with all its processes. Does nothing unless it is up. */
    public void stop() {
        whenUp(place -> launcher.shutdown(place));
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
        busy = false;
        state.set(outcome);
    }
}
