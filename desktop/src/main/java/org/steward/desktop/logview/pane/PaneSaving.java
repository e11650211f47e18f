package org.steward.desktop.logview.pane;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.steward.desktop.logview.save.LogSaver;
import org.steward.desktop.logview.save.SavedLines;
import org.steward.desktop.text.Messages;

/** Asks where to, and saves. JavaFX thread. */
public final class PaneSaving {

    private final LogSaver saver;
    private final Messages messages;
    private final Supplier<Window> window;
    private final BiConsumer<String, Boolean> say;

    /**
     * Saves for a pane.
     *
     * @param window what the question for a file belongs to
     * @param say told what there is to say, and whether that is a problem
     */
    public PaneSaving(PaneTools tools, Supplier<Window> window, BiConsumer<String, Boolean> say) {
        this.saver = new LogSaver(tools.background(), tools.activity(), tools.messages());
        this.messages = tools.messages();
        this.window = window;
        this.say = say;
    }

    /**
     * Asks where to, and saves.
     *
     * @param log what the log is called; the file's name begins as this
     * @param title of the question
     */
    public void save(String log, String title, SavedLines lines) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name(log));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(messages.get("logview.save.any"), "*"),
                new FileChooser.ExtensionFilter(messages.get("logview.save.gz"), "*.gz"));
        Optional<Path> file = Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath)
                .map(path -> chooser.getSelectedExtensionFilter() == chooser.getExtensionFilters().get(1)
                        && !path.toString().endsWith(".gz") ? Path.of(path + ".gz") : path);
        file.ifPresent(path -> {
            if (isSame(path, log)) {
                say.accept(messages.get("logview.save.same"), true);
            } else {
                saver.save(lines, path);
            }
        });
    }

    /** A name for a file that holds a part of this log. */
    static String name(String log) {
        String last = log.substring(log.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return last.isBlank() ? "log.txt" : last.contains(".") ? last : last + ".log";
    }

    /** Whether saving would replace the log itself. */
    private static boolean isSame(Path path, String log) {
        try {
            return log.startsWith("/") && Files.exists(path) && Files.isSameFile(path, Path.of(log));
        } catch (IOException e) {
            return false;
        }
    }
}
