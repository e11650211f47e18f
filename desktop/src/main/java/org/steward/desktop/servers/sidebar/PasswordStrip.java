package org.steward.desktop.servers.sidebar;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.transport.Credentials;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerEntry;
import org.steward.desktop.text.Messages;

/** Asks for the password of a server, in place, at the foot of the side bar. */
final class PasswordStrip {

    private final ServerBook book;
    private final Background background;
    private final Messages messages;
    private final Consumer<Phrase> failed;
    private final Consumer<Credentials> logIn;
    private final VBox box = new VBox();

    /**
     * Asks nothing yet.
     *
     * @param failed gets what went wrong
     * @param logIn gets what the person says for the local engine
     */
    PasswordStrip(ServerBook book, Background background, Messages messages, Consumer<Phrase> failed,
            Consumer<Credentials> logIn) {
        this.book = book;
        this.background = background;
        this.messages = messages;
        this.failed = failed;
        this.logIn = logIn;
        box.getStyleClass().add("side-password");
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        close();
    }

    Node view() {
        return box;
    }

    void close() {
        box.getChildren().clear();
        box.setVisible(false);
        box.setManaged(false);
    }

    /** Asks for the password of this server, and for the user name where none is known. */
    void ask(ServerEntry entry) {
        ServerProfile profile = entry.profile();
        Label title = title(profile.username()
                .map(user -> messages.get("servers.password.of", user, profile.name()))
                .orElseGet(() -> messages.get("servers.password.any", profile.name())));
        TextField user = user(profile);
        PasswordField password = password();
        CheckBox keep = new CheckBox(messages.get("servers.password.keep"));
        keep.setDisable(true);
        Label where = note("servers.password.nokeyring");
        where.setVisible(false);
        where.setManaged(false);
        Node buttons = buttons(user, password,
                name -> give(entry, name, Secret.of(password.getText()), keep.isSelected()));
        box.getChildren().setAll(title);
        if (profile.username().isEmpty()) {
            box.getChildren().add(user);
        }
        box.getChildren().addAll(password, keep, where, buttons);
        open(user, password);
        background.run(book::hasKeyring, available -> {
            keep.setDisable(!available);
            keep.setSelected(available && profile.password() instanceof PasswordSource.Keyring);
            where.setVisible(!available);
            where.setManaged(!available);
        }, e -> { });
    }

    /**
     * Asks for user name and password of the local engine.
     *
     * @param shownName what people know it by
     */
    void askLocal(ServerProfile profile, String shownName) {
        TextField user = user(profile);
        PasswordField password = password();
        Node buttons = buttons(user, password, name -> {
            close();
            logIn.accept(new Credentials(name, password.getText()));
        });
        box.getChildren().setAll(title(messages.get("servers.password.any", shownName)), user, password,
                note("servers.edit.password.once"), buttons);
        open(user, password);
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("side-password-title");
        return title;
    }

    private TextField user(ServerProfile profile) {
        TextField user = new TextField(profile.username().orElse(""));
        user.setPromptText(messages.get("servers.edit.username"));
        user.setId("side-username");
        return user;
    }

    private PasswordField password() {
        PasswordField password = new PasswordField();
        password.setPromptText(messages.get("servers.edit.password"));
        password.setId("side-password");
        return password;
    }

    private Label note(String key) {
        Label note = new Label(messages.get(key));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    private Node buttons(TextField user, PasswordField password, Consumer<String> connects) {
        Button cancel = new Button(messages.get("servers.cancel"));
        cancel.setOnAction(event -> close());
        Button connect = new Button(messages.get("servers.password.connect"));
        connect.setDefaultButton(true);
        connect.disableProperty().bind(password.textProperty().isEmpty());
        connect.setOnAction(event -> {
            String name = user.getText().strip();
            if (name.indexOf(':') >= 0) {
                failed.accept(Phrase.of("servers.wrong.colon"));
            } else if (!name.isEmpty()) {
                connects.accept(name);
            }
        });
        HBox buttons = new HBox(cancel, connect);
        buttons.getStyleClass().add("side-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void open(TextField user, PasswordField password) {
        box.setVisible(true);
        box.setManaged(true);
        (user.getText().isEmpty() ? user : password).requestFocus();
    }

    private void give(ServerEntry entry, String username, Secret password, boolean keep) {
        close();
        if (entry.profile().username().isPresent()) {
            book.providePassword(entry, password, keep, failed);
            return;
        }
        ServerProfile old = entry.profile();
        PasswordSource source = keep ? new PasswordSource.Keyring() : new PasswordSource.Ask();
        book.save(Optional.of(entry), new ServerProfile(old.name(), old.url(), Optional.of(username), source,
                old.trust(), old.tags(), old.color(), old.readOnly()), Optional.of(password), saved -> { }, failed);
    }
}
