package org.steward.desktop.settings.store;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.settings.ViewState;

/**
 * The settings and the arrangement of the window with the files they are kept in. Changes are written a moment later by
 * a thread of its own, the last ones when it is closed. All methods are for the JavaFX thread.
 */
public final class SettingsStore implements Closeable {

    private static final Duration DELAY = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(SettingsStore.class.getName());

    private final Keeper settingsFile;
    private final Keeper viewFile;
    private final SettingsModel settings;
    private final ViewState viewState;
    private final Executor fx;
    private final ObservableList<SettingsNotice> notices = FXCollections.observableArrayList();
    private final ObservableList<SettingsNotice> noticesView = FXCollections.unmodifiableObservableList(notices);
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settings writer").factory());
    private Future<?> pending = CompletableFuture.completedFuture(null);

    private SettingsStore(Path directory, Executor fx, Clock clock) {
        this.fx = fx;
        settingsFile = new Keeper(directory.resolve("settings.properties"),
                "Steward's settings. Keys that Steward does not know are kept.", clock);
        viewFile = new Keeper(directory.resolve("view.properties"),
                "How Steward's window is arranged. May be deleted while no window is open.", clock);
        Map<String, String> texts = settingsFile.load();
        SettingsCodec.Decoded decoded = SettingsCodec.decode(texts);
        settingsFile.knows(SettingsCodec.encode(decoded.settings()));
        settings = new SettingsModel(decoded.settings());
        Map<String, String> arrangement = viewFile.load();
        viewFile.knows(arrangement);
        viewState = new ViewState(arrangement);
        notices.addAll(settingsFile.notices());
        decoded.bad().forEach(key ->
                notices.add(new SettingsNotice.BadValue(settingsFile.file(), key, texts.get(key))));
        notices.addAll(viewFile.notices());
        settings.settingsProperty().addListener((property, was, is) -> changed());
        viewState.onChange(this::changed);
    }

    /**
     * Reads what is kept in a directory, which need not exist. Always succeeds: what cannot be read is the default, and
     * {@link #notices} say so.
     *
     * @param fx the JavaFX thread
     */
    public static SettingsStore load(Path directory, Executor fx) {
        return load(directory, fx, Clock.systemUTC());
    }

    static SettingsStore load(Path directory, Executor fx, Clock clock) {
        return new SettingsStore(directory, fx, clock);
    }

    /** The settings; what is changed in them is kept. */
    public SettingsModel settings() {
        return settings;
    }

    /** The arrangement of the window; what is changed in it is kept. */
    public ViewState viewState() {
        return viewState;
    }

    /** The file that settings are in. */
    public Path file() {
        return settingsFile.file();
    }

    /** What the person should know of the files, the newest last. Cannot be changed through this list. */
    public ObservableList<SettingsNotice> notices() {
        return noticesView;
    }

    /** The person has read it. */
    public void dismiss(SettingsNotice notice) {
        notices.remove(notice);
    }

    private void changed() {
        if (pending.isDone() && !writer.isShutdown()) {
            pending = writer.schedule(() -> fx.execute(this::writeSoon), DELAY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void writeSoon() {
        if (!writer.isShutdown()) {
            Settings now = settings.settings();
            Map<String, String> arrangement = viewState.all();
            writer.execute(() -> write(now, arrangement));
        }
    }

    private void write(Settings now, Map<String, String> arrangement) {
        save(settingsFile, SettingsCodec.encode(now));
        save(viewFile, arrangement);
    }

    private void save(Keeper file, Map<String, String> texts) {
        if (!file.differs(texts)) {
            return;
        }
        try {
            file.save(texts);
            tell(file, file.notices());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot save {0}: {1}", file.file(), e);
            tell(file, List.of(new SettingsNotice.NotSaved(file.file(), Reasons.of(e))));
        }
    }

    /** A failure is told once, and no longer when writing works again. */
    private void tell(Keeper file, List<SettingsNotice> found) {
        fx.execute(() -> {
            notices.removeIf(old -> old instanceof SettingsNotice.NotSaved && old.file().equals(file.file())
                    && !found.contains(old));
            found.stream().filter(notice -> !notices.contains(notice)).forEach(notices::add);
        });
    }

    /** Writes what is not written yet and waits for that, for five seconds at most. */
    @Override
    public void close() {
        if (writer.isShutdown()) {
            return;
        }
        pending.cancel(false);
        writeSoon();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "gave up waiting for the settings to be written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
