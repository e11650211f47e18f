package org.steward.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.steward.client.connection.Capability;
import org.steward.client.protocol.EffectiveValue;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Level;
import org.steward.desktop.activity.Offer;
import org.steward.desktop.fx.Background;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/** Leads from the window to the browser and to the editor of the desktop, and says when there is none. JavaFX thread. */
final class Outside {

    /** Opens a file or a URL with the program that the desktop has for it; blocks until that is known to go. */
    @FunctionalInterface
    interface Opener {
        /** Throws when nothing opens it. */
        void open(String target) throws IOException, InterruptedException;
    }

    private final Background background;
    private final Opener opener;
    private final ActivityLog activity;
    private final Messages messages;

    /** Goes out by this opener, and writes into the activity what does not go. */
    Outside(Background background, Opener opener, ActivityLog activity, Messages messages) {
        this.background = background;
        this.opener = opener;
        this.activity = activity;
        this.messages = messages;
    }

    /** The desktop's own way, by the rules of freedesktop.org. */
    static void open(String target) throws IOException, InterruptedException {
        int status = new ProcessBuilder("xdg-open", target).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (status != 0) {
            throw new IOException("xdg-open: " + status);
        }
    }

    /**
     * Opens what a line of a log leads to.
     *
     * @param process whose log it is: a path that is not absolute begins in that program's directory
     */
    void open(Link link, Optional<ProcessRef> process) {
        switch (link) {
            case Link.Web web -> show(web.url());
            case Link.Place place -> {
                Optional<ProgramDirectory> directory = place.path().startsWith("/") ? Optional.empty()
                        : process.flatMap(ProgramDirectory::of);
                directory.ifPresentOrElse(in -> background.run(() -> in.resolve(place.path()), this::openFile,
                        problem -> openFile(place.path())), () -> openFile(place.path()));
            }
        }
    }

    /** Opens a file of this machine. */
    void openFile(String path) {
        if (isFile(path)) {
            show(path);
        } else {
            tell(path, "window.outside.noFile", "window.outside.noFile.how");
        }
    }

    private static boolean isFile(String path) {
        try {
            return path.startsWith("/") && Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void show(String target) {
        background.run(() -> {
            opener.open(target);
            return target;
        }, opened -> { }, problem -> tell(target, "window.outside.failed", "window.outside.failed.how"));
    }

    private void tell(String target, String key, String how) {
        activity.report(activity.entry(Level.WARNING, Icon.EXTERNAL, messages.get(key, target)).done()
                .saying(messages.get(how)).offering(Offer.always(messages.get("window.outside.copy"),
                        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, target)))));
    }

    /** Whether the files of a process's configuration are files of this machine, and known. */
    boolean canEdit(ProcessRef process) {
        return process.server().client().endpoint() instanceof Endpoint.UnixSocket
                && process.server().offers(Capability.EFFECTIVE_CONFIG);
    }

    /** Opens the file that sets a value of a process, or the one that its program stands in. */
    void edit(ProcessRef process, Optional<EffectiveValue> value) {
        if (value.isPresent() && !value.get().file().isEmpty()) {
            openFile(value.get().file());
            return;
        }
        background.run(() -> process.server().client().steward().getEffectiveConfig(process.namespec()),
                values -> values.stream().map(EffectiveValue::file).filter(file -> !file.isEmpty()).findFirst()
                        .ifPresent(this::openFile),
                problem -> tell(process.namespec(), "window.outside.noFile", "window.outside.noFile.how"));
    }
}
