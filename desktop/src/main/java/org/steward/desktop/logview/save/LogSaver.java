package org.steward.desktop.logview.save;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Job;
import org.steward.desktop.activity.Level;
import org.steward.desktop.fx.Background;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Sizes;
import org.steward.icons.Icon;

/**
 * Saves lines in the background, shown as an activity that can be cancelled. A file that was there before is replaced
 * only when all is written. JavaFX thread.
 */
public final class LogSaver {

    private static final int BUFFER = 256 << 10;

    private final Background background;
    private final ActivityLog activity;
    private final Messages messages;

    /** Tells this activity log. */
    public LogSaver(Background background, ActivityLog activity, Messages messages) {
        this.background = background;
        this.activity = activity;
        this.messages = messages;
    }

    /** Writes lines to a file, compressed if its name ends with {@code .gz}. */
    public void save(SavedLines lines, Path file) {
        AtomicBoolean isCancelled = new AtomicBoolean();
        String name = String.valueOf(file.getFileName());
        Job job = activity.begin(Icon.SAVE, messages.get("logview.save.going", name), name, 1,
                () -> isCancelled.set(true));
        background.run(() -> write(lines, file, isCancelled), bytes -> {
            boolean isWhole = !isCancelled.get();
            activity.finish(job, activity.entry(isWhole ? Level.GOOD : Level.INFO, Icon.SAVE,
                    messages.get(isWhole ? "logview.save.done" : "logview.save.cancelled", name))
                    .saying(isWhole ? messages.get("logview.save.where", file, new Sizes(messages).bytes(bytes)) : "")
                    .done());
        }, failure -> activity.finish(job, activity.entry(Level.FAILED, Icon.SAVE,
                messages.get("logview.save.failed", name)).saying(reason(failure)).done()));
    }

    private static String reason(Exception failure) {
        String said = String.valueOf(failure.getMessage());
        return failure instanceof java.nio.file.FileSystemException ? failure.getClass().getSimpleName()
                .replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT) + ": " + said
                : said;
    }

    /** Writes, and answers how many bytes the file has. */
    static long write(SavedLines lines, Path file, AtomicBoolean isCancelled) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = open(part, String.valueOf(file.getFileName()))) {
                lines.writeTo(out, isCancelled::get);
            }
            long size = Files.size(part);
            if (!isCancelled.get()) {
                move(part, file);
            }
            return size;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static OutputStream open(Path part, String name) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return out;
        }
        try {
            return new GZIPOutputStream(out, BUFFER);
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
