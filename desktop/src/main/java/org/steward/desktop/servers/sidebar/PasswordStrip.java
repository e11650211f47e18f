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
import org.steward.desktop.fx.Background;
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
    private final Consumer<String> failed;
    private final VBox box = new VBox();

    PasswordStrip(ServerBook book, Background background, Messages messages, Consumer<String> failed) {
        this.book = book;
        this.background = background;
        this.messages = messages;
        this.failed = failed;
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
        Label title = new Label(profile.username()
                .map(user -> messages.get("servers.password.of", user, profile.name()))
                .orElseGet(() -> messages.get("servers.password.any", profile.name())));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("side-password-title");
        TextField user = new TextField();
        user.setPromptText(messages.get("servers.edit.username"));
        user.setId("side-username");
        PasswordField password = new PasswordField();
        password.setPromptText(messages.get("servers.edit.password"));
        password.setId("side-password");
        CheckBox keep = new CheckBox(messages.get("servers.password.keep"));
        keep.setDisable(true);
        Label where = new Label(messages.get("servers.password.nokeyring"));
        where.getStyleClass().add("muted");
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        where.setVisible(false);
        where.setManaged(false);
        Button cancel = new Button(messages.get("servers.cancel"));
        cancel.setOnAction(event -> close());
        Button connect = new Button(messages.get("servers.password.connect"));
        connect.setDefaultButton(true);
        connect.disableProperty().bind(password.textProperty().isEmpty());
        connect.setOnAction(event -> {
            Optional<String> name = profile.username().or(() -> Optional.of(user.getText().strip()))
                    .filter(text -> !text.isEmpty());
            name.ifPresent(text -> give(entry, text, Secret.of(password.getText()), keep.isSelected()));
        });
        HBox buttons = new HBox(cancel, connect);
        buttons.getStyleClass().add("side-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        box.getChildren().setAll(title);
        if (profile.username().isEmpty()) {
            box.getChildren().add(user);
        }
        box.getChildren().addAll(password, keep, where, buttons);
        box.setVisible(true);
        box.setManaged(true);
        (profile.username().isEmpty() ? user : password).requestFocus();
        background.run(book::hasKeyring, available -> {
            keep.setDisable(!available);
            keep.setSelected(available && profile.password() instanceof PasswordSource.Keyring);
            where.setVisible(!available);
            where.setManaged(!available);
        }, e -> { });
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
