package org.steward.desktop.servers.edit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerEntry;
import org.steward.desktop.servers.store.ServerOpener;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Adds or changes a server: the form, the test of what is in it, and saving. */
final class ServerEditor {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ServerBook book;
    private final Background background;
    private final Messages messages;
    private final Optional<ServerEntry> old;
    private final Runnable close;
    private final ServerForm form;
    private final ExaminationView examination;
    private final Label failure = new Label();
    private final Button test;
    private final Button save;
    private final VBox content;
    private final HBox footer;
    private Future<?> running = CompletableFuture.completedFuture(null);
    private int runs;

    ServerEditor(ServerBook book, Background background, Messages messages, Optional<ServerEntry> old,
            ServerProfile profile, Runnable close) {
        this.book = book;
        this.background = background;
        this.messages = messages;
        this.old = old;
        this.close = close;
        this.form = new ServerForm(messages, background, profile, old.isEmpty(), this::isTaken, this::changed);
        this.examination = new ExaminationView(messages);
        failure.getStyleClass().add("form-failure");
        failure.setWrapText(true);
        failure.setMinHeight(Region.USE_PREF_SIZE);
        fail("");
        content = new VBox(form.view(), examination.view(), failure);
        content.getStyleClass().add("desk-content");
        test = new Button(messages.get("servers.edit.test"));
        test.setId("server-test");
        test.setGraphic(Icons.of(Icon.ACTIVITY));
        test.setOnAction(event -> {
            if (isTesting()) {
                giveUp();
            } else {
                test();
            }
        });
        save = new Button(messages.get(old.isPresent() ? "servers.edit.save" : "servers.edit.add"));
        save.setId("server-save");
        save.setDefaultButton(true);
        save.setOnAction(event -> save());
        Button cancel = new Button(messages.get("servers.cancel"));
        cancel.setOnAction(event -> close.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        footer = new HBox(test, gap, cancel, save);
        footer.getStyleClass().add("desk-foot");
        footer.setAlignment(Pos.CENTER_LEFT);
        background.run(book::hasKeyring, form::setHasKeyring, e -> form.setHasKeyring(false));
    }

    Region view() {
        return content;
    }

    Node footer() {
        return footer;
    }

    void focus() {
        form.focus();
    }

    private boolean isTaken(String name) {
        return book.entries().stream().anyMatch(entry -> entry.profile().name().equals(name)
                && old.filter(entry::equals).isEmpty());
    }

    /** What was found is not about what is in the form any more. */
    private void changed() {
        if (examination != null) {
            giveUp();
            examination.clear();
        }
    }

    private void fail(String text) {
        failure.setText(text);
        failure.setVisible(!text.isEmpty());
        failure.setManaged(!text.isEmpty());
    }

    private boolean isTesting() {
        return !running.isDone();
    }

    /** Ends the test, if one is running. */
    void giveUp() {
        runs++;
        running.cancel(true);
        idle();
    }

    private void idle() {
        test.setText(messages.get("servers.edit.test"));
        Icons.set(test.getGraphic(), Icon.ACTIVITY);
    }

    private void test() {
        if (!form.validate(false)) {
            return;
        }
        examination.clear();
        ServerProfile profile = form.profile();
        Endpoint endpoint = form.endpoint().orElseThrow();
        Optional<Secret> typed = form.password();
        Optional<ServerProfile> before = old.map(ServerEntry::profile);
        int run = ++runs;
        test.setText(messages.get("servers.edit.test.stop"));
        Icons.set(test.getGraphic(), Icon.STOP);
        running = background.run(() -> {
            Optional<Credentials> credentials = book.credentials(profile, before, typed, old);
            return new Doctor(LIMIT).examine(endpoint, ServerOpener.transport(profile, credentials),
                    finding -> background.fx().execute(() -> {
                        if (run == runs) {
                            examination.show(finding);
                        }
                    }));
        }, right -> ended(run), e -> {
            if (run == runs) {
                fail(Phrase.of(e).in(messages));
            }
            ended(run);
        });
    }

    private void ended(int run) {
        if (run == runs) {
            idle();
        }
    }

    private void save() {
        fail("");
        if (!form.validate(true)) {
            return;
        }
        save.setDisable(true);
        book.save(old, form.profile(), form.password(), entry -> close.run(), message -> {
            save.setDisable(false);
            fail(message.in(messages));
        });
    }
}
