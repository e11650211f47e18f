package org.steward.desktop.servers.edit;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.text.Messages;

/** The form of a server: what is in it as a profile, and what is wrong with it, in place. */
final class ServerForm {

    private static final int LONGEST_NAME = 100;

    private final Messages messages;
    private final Predicate<String> isTaken;
    private final TextField name = new TextField();
    private final TextField url = new TextField();
    private final Field nameField;
    private final Field urlField;
    private final PasswordPart password;
    private final TrustPart trust;
    private final LabelPart labels;
    private final VBox box;

    ServerForm(Messages messages, Background background, ServerProfile profile, boolean isNew,
            Predicate<String> isTaken, Runnable changed) {
        this.messages = messages;
        this.isTaken = isTaken;
        name.setId("server-name");
        name.setText(profile.name());
        url.setId("server-url");
        url.setText(profile.url());
        url.setPromptText("http://host:9001");
        url.getStyleClass().add("mono");
        nameField = new Field(messages.get("servers.edit.name"), name);
        urlField = new Field(messages.get("servers.edit.url"), new VBox(4, url, kinds()));
        password = new PasswordPart(messages, profile, isNew, changed);
        trust = new TrustPart(messages, background, profile.trust(), this::endpoint, changed);
        labels = new LabelPart(messages, profile);
        box = new VBox(urlField.view(), nameField.view(), title("servers.edit.part.login"), password.view(),
                trust.view(), title("servers.edit.part.marks"), labels.view());
        box.getStyleClass().add("server-form");
        name.textProperty().addListener((p, old, now) -> nameField.wrong(Optional.empty()));
        url.textProperty().addListener((p, old, now) -> {
            follow();
            changed.run();
        });
        url.focusedProperty().addListener((p, old, now) -> {
            if (!now) {
                leaveUrl();
            }
        });
        follow();
    }

    private Label title(String key) {
        Label title = new Label(messages.get(key));
        title.getStyleClass().add("form-title");
        return title;
    }

    /** Ways to begin a URL, for who does not know them by heart. */
    private HBox kinds() {
        HBox kinds = new HBox(kind("http", "http://"), kind("https", "https://"), kind("unix", "unix:///"),
                kind("ssh", "ssh://"));
        kinds.getStyleClass().add("url-kinds");
        return kinds;
    }

    private Button kind(String id, String begin) {
        Button button = new Button(messages.get("servers.edit.kind." + id));
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            String text = url.getText().strip();
            boolean isHost = text.startsWith("http") || !text.contains(":") && !text.startsWith("/");
            url.setText(begin + (isHost && begin.startsWith("http") ? text.substring(text.indexOf("://") < 0 ? 0
                    : text.indexOf("://") + 3) : ""));
            url.requestFocus();
            url.end();
        });
        return button;
    }

    Region view() {
        return box;
    }

    void focus() {
        url.requestFocus();
    }

    void setHasKeyring(boolean there) {
        password.setHasKeyring(there);
    }

    private void follow() {
        String text = url.getText().strip();
        trust.show(text.startsWith("https:"));
        String scheme = text.contains(":") ? text.substring(0, text.indexOf(':')) : "";
        urlField.help(switch (scheme) {
            case "http", "https", "unix", "ssh" -> messages.get("servers.edit.url.help." + scheme);
            default -> messages.get("servers.edit.url.help");
        });
    }

    /** A password typed into the URL goes where passwords belong; a name is proposed. */
    private void leaveUrl() {
        String text = url.getText().strip();
        Credentials.inUrl(text).ifPresent(credentials -> {
            password.take(credentials);
            int at = text.lastIndexOf('@');
            url.setText(text.substring(0, text.indexOf("://") + 3) + text.substring(at + 1));
        });
        if (name.getText().isBlank()) {
            endpoint().ifPresent(endpoint -> name.setText(free(proposal(endpoint))));
        }
    }

    private String free(String proposal) {
        String free = proposal;
        for (int n = 2; isTaken.test(free) || free.equals(ServerProfile.LOCAL); n++) {
            free = proposal + "-" + n;
        }
        return free;
    }

    /** A name for a server of which only the URL is known. */
    static String proposal(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Http http -> http.host();
            case Endpoint.Ssh ssh -> ssh.destination().substring(ssh.destination().indexOf('@') + 1);
            case Endpoint.UnixSocket unix -> {
                String file = String.valueOf(unix.path().getFileName());
                yield file.endsWith(".sock") ? file.substring(0, file.length() - 5) : file;
            }
        };
    }

    /** Where the URL points; empty while it is none. */
    Optional<Endpoint> endpoint() {
        try {
            return Optional.of(Endpoint.parse(url.getText().strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Shows what is wrong; whether nothing is. */
    boolean validate(boolean withName) {
        leaveUrl();
        Optional<String> wrongUrl = Optional.empty();
        if (url.getText().isBlank()) {
            wrongUrl = Optional.of(messages.get("servers.wrong.url.none"));
        } else if (endpoint().isEmpty()) {
            wrongUrl = Optional.of(messages.get("servers.wrong.url"));
        }
        urlField.wrong(wrongUrl);
        Optional<String> wrongName = withName ? wrongName(name.getText().strip()) : Optional.empty();
        nameField.wrong(wrongName);
        return password.validate() & trust.validate() & wrongUrl.isEmpty() & wrongName.isEmpty();
    }

    private Optional<String> wrongName(String text) {
        if (text.isEmpty()) {
            return Optional.of(messages.get("servers.wrong.name.none"));
        }
        if (text.equals(ServerProfile.LOCAL)) {
            return Optional.of(messages.get("servers.wrong.name.local"));
        }
        if (isTaken.test(text)) {
            return Optional.of(messages.get("servers.wrong.name.taken", text));
        }
        boolean bad = text.startsWith("@") || text.contains("://") || text.length() > LONGEST_NAME
                || text.chars().anyMatch(Character::isISOControl);
        return bad ? Optional.of(messages.get("servers.wrong.name")) : Optional.empty();
    }

    /** What is in the form. */
    ServerProfile profile() {
        return new ServerProfile(name.getText().strip(), url.getText().strip(), password.username(), password.source(),
                trust.trust(), labels.tags(), labels.color(), labels.readOnly());
    }

    /** A password that was typed; empty where the one kept before is meant. */
    Optional<Secret> password() {
        return password.password();
    }
}
