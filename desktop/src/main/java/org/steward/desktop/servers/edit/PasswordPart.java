package org.steward.desktop.servers.edit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.steward.client.transport.Credentials;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.text.Messages;

/** User name, password, and where the password is kept. */
final class PasswordPart {

    /** Where it is kept. */
    enum Place { NONE, KEYRING, ASK, FILE, VARIABLE }

    private final Messages messages;
    private final TextField username = new TextField();
    private final ComboBox<Place> place = new ComboBox<>();
    private final PasswordField password = new PasswordField();
    private final TextField file = new TextField();
    private final TextField variable = new TextField();
    private final Field usernameField;
    private final Field placeField;
    private final Field passwordField;
    private final Field fileField;
    private final Field variableField;
    private final VBox box;
    private boolean hasKeyring = true;
    private boolean isKept;

    PasswordPart(Messages messages, ServerProfile profile, boolean isNew, Runnable changed) {
        this.messages = messages;
        username.setText(profile.username().orElse(""));
        username.setId("server-username");
        password.setId("server-password");
        file.setId("server-password-file");
        variable.setId("server-password-variable");
        place.setId("server-password-place");
        place.getItems().setAll(Place.values());
        place.setMaxWidth(Double.MAX_VALUE);
        place.setConverter(new StringConverter<>() {
            @Override
            public String toString(Place value) {
                return value == null ? "" : messages.get("servers.edit.place." + value.name());
            }

            @Override
            public Place fromString(String text) {
                throw new UnsupportedOperationException("chosen from a list");
            }
        });
        switch (profile.password()) {
            case PasswordSource.None n -> place.setValue(isNew && profile.username().isEmpty() ? Place.KEYRING
                    : Place.NONE);
            case PasswordSource.Keyring k -> {
                place.setValue(Place.KEYRING);
                isKept = true;
            }
            case PasswordSource.Ask a -> place.setValue(Place.ASK);
            case PasswordSource.InFile in -> {
                place.setValue(Place.FILE);
                file.setText(in.file());
            }
            case PasswordSource.InVariable in -> {
                place.setValue(Place.VARIABLE);
                variable.setText(in.variable());
            }
        }
        usernameField = new Field(messages.get("servers.edit.username"), username)
                .help(messages.get("servers.edit.username.help"));
        placeField = new Field(messages.get("servers.edit.place"), place);
        passwordField = new Field(messages.get("servers.edit.password"), password);
        fileField = new Field(messages.get("servers.edit.place.file"), file)
                .help(messages.get("servers.edit.place.file.help"));
        variableField = new Field(messages.get("servers.edit.place.variable"), variable)
                .help(messages.get("servers.edit.place.variable.help"));
        box = new VBox(usernameField.view(), passwordField.view(), placeField.view(), fileField.view(),
                variableField.view());
        box.getStyleClass().add("form-part");
        // On the property itself: a binding made in between is held by nobody, and goes with the next collection.
        username.textProperty().addListener((p, old, now) -> {
            arrange();
            changed.run();
        });
        place.valueProperty().addListener((p, old, now) -> {
            arrange();
            changed.run();
        });
        password.textProperty().addListener((p, old, now) -> changed.run());
        file.textProperty().addListener((p, old, now) -> changed.run());
        variable.textProperty().addListener((p, old, now) -> changed.run());
        arrange();
    }

    Node view() {
        return box;
    }

    /** Without a keyring the password is asked for, which is said. */
    void setHasKeyring(boolean there) {
        hasKeyring = there;
        if (!there && place.getValue() == Place.KEYRING) {
            place.setValue(Place.ASK);
        }
        if (!there) {
            place.getItems().remove(Place.KEYRING);
        }
        arrange();
    }

    /** Takes over what was typed into the URL, where it must not stay. */
    void take(Credentials credentials) {
        username.setText(credentials.username());
        if (!credentials.password().isEmpty()) {
            password.setText(credentials.password());
            if (place.getValue() == Place.NONE) {
                place.setValue(hasKeyring ? Place.KEYRING : Place.ASK);
            }
        }
    }

    private void arrange() {
        boolean named = !username.getText().isBlank();
        Place at = place.getValue();
        placeField.show(named);
        placeField.help(!hasKeyring && at == Place.ASK ? messages.get("servers.password.nokeyring")
                : messages.get("servers.edit.place.help." + at.name()));
        passwordField.show(named && (at == Place.KEYRING || at == Place.ASK));
        passwordField.help(at == Place.KEYRING && isKept ? messages.get("servers.edit.password.kept")
                : at == Place.ASK ? messages.get("servers.edit.password.once") : "");
        fileField.show(named && at == Place.FILE);
        variableField.show(named && at == Place.VARIABLE);
    }

    Optional<String> username() {
        return Optional.of(username.getText().strip()).filter(text -> !text.isEmpty());
    }

    PasswordSource source() {
        if (username().isEmpty()) {
            return new PasswordSource.None();
        }
        return switch (place.getValue()) {
            case NONE -> new PasswordSource.None();
            case KEYRING -> new PasswordSource.Keyring();
            case ASK -> new PasswordSource.Ask();
            case FILE -> new PasswordSource.InFile(file.getText().strip());
            case VARIABLE -> new PasswordSource.InVariable(variable.getText().strip());
        };
    }

    /** What was typed; empty where the one kept before is meant. */
    Optional<Secret> password() {
        boolean typed = username().isPresent() && !password.getText().isEmpty()
                && (place.getValue() == Place.KEYRING || place.getValue() == Place.ASK);
        return typed ? Optional.of(Secret.of(password.getText())) : Optional.empty();
    }

    /** Shows what is wrong with it; whether nothing is. */
    boolean validate() {
        boolean colon = username.getText().indexOf(':') >= 0;
        usernameField.wrong(colon ? Optional.of(messages.get("servers.wrong.colon")) : Optional.empty());
        boolean noFile = username().isPresent() && place.getValue() == Place.FILE && file.getText().isBlank();
        fileField.wrong(noFile ? Optional.of(messages.get("servers.wrong.file")) : Optional.empty());
        boolean noVariable = username().isPresent() && place.getValue() == Place.VARIABLE
                && variable.getText().isBlank();
        variableField.wrong(noVariable ? Optional.of(messages.get("servers.wrong.variable")) : Optional.empty());
        return !colon && !noFile && !noVariable;
    }
}
