package org.steward.desktop.launch;

import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;

/**
 * Decides what becomes of the local engine when the window is closed: as the settings say, or as the person answers.
 * Asks only if local processes run. JavaFX thread; {@link ClosePromptView} shows it.
 */
public final class ClosePrompt {

    /** Where the closing stands. */
    public sealed interface Stage {

        /** Nobody wants to close. */
        record Idle() implements Stage { }

        /** The person is asked; so many local processes run. */
        record Asking(int running) implements Stage { }

        /** The processes are being stopped; the window closes after that. */
        record Stopping(int running) implements Stage { }

        /** The engine could not be stopped. */
        record Failed(EngineFailure failure) implements Stage { }
    }

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", new Stage.Idle());
    private final LocalEngine engine;
    private final IntSupplier running;
    private final SettingsModel settings;
    private final Runnable close;

    /**
     * A prompt for this engine.
     *
     * @param running how many local processes run now
     * @param close closes the window for good
     */
    public ClosePrompt(LocalEngine engine, IntSupplier running, SettingsModel settings, Runnable close) {
        this.engine = engine;
        this.running = running;
        this.settings = settings;
        this.close = close;
        engine.stateProperty().addListener((property, before, now) -> engineIs(before, now));
    }

    /** Where the closing stands. */
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The person wants to close the window; from the stage's close request, which is to be consumed. */
    public void closeRequested() {
        if (stage.get() instanceof Stage.Stopping) {
            return;
        }
        int count = engine.state() instanceof EngineState.Up ? running.getAsInt() : 0;
        if (count == 0 && settings.settings().whenClosed() != Settings.WhenClosed.STOP) {
            close.run();
            return;
        }
        switch (settings.settings().whenClosed()) {
            case ASK -> stage.set(new Stage.Asking(count));
            case KEEP_RUNNING -> close.run();
            case STOP -> stopAndClose(count);
        }
    }

    /** Closes the window and leaves the processes running. */
    public void keepRunning(boolean remember) {
        remember(remember, Settings.WhenClosed.KEEP_RUNNING);
        close.run();
    }

    /** Ends the engine with its processes, then closes the window. */
    public void stopProcesses(boolean remember) {
        remember(remember, Settings.WhenClosed.STOP);
        stopAndClose(running.getAsInt());
    }

    /** Stays. An engine that is already ending ends all the same; one that was still coming up goes on. */
    public void cancel() {
        engine.keep();
        stage.set(new Stage.Idle());
    }

    /** Closes the window without waiting for the engine's end. */
    public void closeNow() {
        close.run();
    }

    private void remember(boolean remember, Settings.WhenClosed choice) {
        if (remember) {
            settings.update(now -> now.withWhenClosed(choice));
        }
    }

    private void stopAndClose(int count) {
        if (engine.stop()) {
            stage.set(new Stage.Stopping(count));
        } else {
            close.run();
        }
    }

    private void engineIs(EngineState before, EngineState state) {
        if (stage.get() instanceof Stage.Stopping) {
            switch (state) {
                case EngineState.Stopped stopped -> close.run();
                case EngineState.Failed failed when before instanceof EngineState.Stopping ->
                        stage.set(new Stage.Failed(failed.failure()));
                // It did not come up, so there is nothing to stop.
                case EngineState.Failed failed -> close.run();
                case EngineState.Looking l -> { }
                case EngineState.Starting s -> { }
                case EngineState.Up u -> { }
                case EngineState.Stopping s -> { }
            }
        }
    }
}
