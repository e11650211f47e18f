package org.steward.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.steward.client.connection.Capability;
import org.steward.client.protocol.EffectiveValue;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.fx.Background;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.servers.ProcessRef;

/** Leads from the window to the browser and to the editor of the desktop. JavaFX thread. */
final class Outside {

    private static final System.Logger LOG = System.getLogger(Outside.class.getName());

    private final Background background;
    private final Consumer<String> showDocument;

    /**
     * Goes out by this.
     *
     * @param background for questions to servers
     * @param showDocument opens a URL with the program that the desktop has for it
     */
    Outside(Background background, Consumer<String> showDocument) {
        this.background = background;
        this.showDocument = showDocument;
    }

    /** Opens what a line of a log leads to; nothing where that is no file of this machine. */
    void open(Link link) {
        switch (link) {
            case Link.Web web -> showDocument.accept(web.url());
            case Link.Place place -> open(place.path());
        }
    }

    private void open(String path) {
        if (path.startsWith("/") && Files.isRegularFile(Path.of(path))) {
            showDocument.accept(Path.of(path).toUri().toString());
        }
    }

    /** Whether the files of a process's configuration are files of this machine, and known. */
    boolean canEdit(ProcessRef process) {
        return process.server().client().endpoint() instanceof Endpoint.UnixSocket
                && process.server().offers(Capability.EFFECTIVE_CONFIG);
    }

    /** Opens the file that sets a value of a process, or the one that its program stands in. */
    void edit(ProcessRef process, Optional<EffectiveValue> value) {
        if (value.isPresent()) {
            open(value.get().file());
            return;
        }
        background.run(() -> process.server().client().steward().getEffectiveConfig(process.namespec()),
                values -> values.stream().map(EffectiveValue::file).filter(file -> !file.isEmpty()).findFirst()
                        .ifPresent(this::open),
                problem -> LOG.log(System.Logger.Level.INFO, "no configuration of " + process.namespec(), problem));
    }
}
