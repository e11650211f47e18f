package org.steward.desktop.servers.edit;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.steward.client.settings.UserPaths;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.text.Messages;
import org.steward.engine.config.ConfigException;

/** Takes servers over from supervisord's configuration files: shows what is in them, and adds what is ticked. */
final class ImportPane {

    private final ServerBook book;
    private final ConfServers files;
    private final Background background;
    private final Messages messages;
    private final Runnable close;
    private final VBox found = new VBox();
    private final Label note = new Label();
    private final TextField path = new TextField();
    private final List<Candidate> candidates = new ArrayList<>();
    private final Button add;
    private final VBox content;
    private final HBox footer;
    private boolean hasKeyring;

    private record Candidate(ConfServers.Found found, CheckBox tick, TextField name) {
    }

    ImportPane(ServerBook book, ConfServers files, Background background, Messages messages, Runnable close) {
        this.book = book;
        this.files = files;
        this.background = background;
        this.messages = messages;
        this.close = close;
        path.setPromptText("/etc/supervisor/supervisord.conf");
        path.setId("import-path");
        path.getStyleClass().add("mono");
        HBox.setHgrow(path, Priority.ALWAYS);
        Button look = new Button(messages.get("servers.import.look"));
        look.setId("import-look");
        look.setOnAction(event -> look());
        path.setOnAction(event -> look());
        Button choose = new Button(messages.get("servers.import.choose"));
        choose.setOnAction(event -> choose());
        HBox line = new HBox(path, look, choose);
        line.getStyleClass().add("import-line");
        found.getStyleClass().add("import-found");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        note.setId("import-note");
        Label intro = new Label(messages.get("servers.import.intro"));
        intro.setWrapText(true);
        intro.setMinHeight(Region.USE_PREF_SIZE);
        content = new VBox(intro, line, found, note);
        content.getStyleClass().add("desk-content");
        add = new Button(messages.get("servers.import.add"));
        add.setId("import-add");
        add.setDefaultButton(true);
        add.setDisable(true);
        add.setOnAction(event -> add());
        Button cancel = new Button(messages.get("servers.cancel"));
        cancel.setOnAction(event -> close.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        footer = new HBox(gap, cancel, add);
        footer.getStyleClass().add("desk-foot");
        footer.setAlignment(Pos.CENTER_LEFT);
        background.run(book::hasKeyring, there -> {
            hasKeyring = there;
            begin();
        }, e -> begin());
    }

    Region view() {
        return content;
    }

    Node footer() {
        return footer;
    }

    void focus() {
        path.requestFocus();
    }

    private void begin() {
        background.run(files::usualPlaces, places -> {
            if (places.isEmpty()) {
                note.setText(messages.get("servers.import.noplace"));
            }
            places.forEach(this::read);
        }, e -> note.setText(Phrase.of(e).in(messages)));
    }

    private void look() {
        if (!path.getText().isBlank()) {
            try {
                read(UserPaths.path(path.getText().strip()));
            } catch (InvalidPathException e) {
                note.setText(Phrase.of(e).in(messages));
            }
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("servers.command.import"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("supervisord.conf", "*.conf", "*.ini"),
                new FileChooser.ExtensionFilter("*", "*"));
        File chosen = chooser.showOpenDialog(content.getScene().getWindow());
        if (chosen != null) {
            path.setText(chosen.toString());
            look();
        }
    }

    private void read(Path file) {
        background.run(() -> files.read(file), servers -> {
            note.setText(servers.isEmpty() ? messages.get("servers.import.nothing", file.toString()) : "");
            servers.forEach(this::offer);
        }, e -> note.setText(e instanceof ConfigException wrong && wrong.origin().isPresent()
                ? messages.get("servers.import.wrong", file.toString(), wrong.origin().get().line(), e.getMessage())
                : messages.get("servers.import.unreadable", file.toString(),
                        Phrase.of(e).in(messages))));
    }

    private void offer(ConfServers.Found server) {
        boolean isShown = candidates.stream().anyMatch(c -> c.found().url().equals(server.url()));
        if (isShown) {
            return;
        }
        boolean isKnown = book.entries().stream().anyMatch(entry -> entry.profile().url().equals(server.url()));
        CheckBox tick = new CheckBox();
        tick.setSelected(!isKnown);
        tick.setDisable(isKnown);
        tick.setAccessibleText(server.url());
        tick.selectedProperty().addListener((p, old, now) -> arrange());
        TextField name = new TextField(free(ServerForm.proposal(Endpoint.parse(server.url()))));
        name.disableProperty().bind(tick.selectedProperty().not());
        name.setAccessibleText(messages.get("servers.edit.name"));
        name.textProperty().addListener((p, old, now) -> arrange());
        Label url = new Label(server.url());
        url.getStyleClass().add("mono");
        Label where = new Label(messages.get("servers.import.from", server.section(), server.file().toString()) + " "
                + login(server, isKnown));
        where.getStyleClass().add("muted");
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(url, where, name);
        words.getStyleClass().add("import-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(tick, words);
        line.getStyleClass().add("import-server");
        found.getChildren().add(line);
        candidates.add(new Candidate(server, tick, name));
        arrange();
    }

    private String login(ConfServers.Found server, boolean isKnown) {
        if (isKnown) {
            return messages.get("servers.import.known");
        }
        if (server.username().isEmpty()) {
            return messages.get("servers.import.open");
        }
        return messages.get(server.password().isEmpty() ? "servers.import.login"
                : hasKeyring ? "servers.import.keyring" : "servers.import.ask", server.username().get());
    }

    private String free(String proposal) {
        String free = proposal;
        for (int n = 2; isTaken(free); n++) {
            free = proposal + "-" + n;
        }
        return free;
    }

    private boolean isTaken(String name) {
        return name.equals(ServerProfile.LOCAL)
                || book.entries().stream().anyMatch(entry -> entry.profile().name().equals(name))
                || candidates.stream().anyMatch(c -> c.name().getText().strip().equals(name));
    }

    private List<Candidate> ticked() {
        return candidates.stream().filter(candidate -> candidate.tick().isSelected()).toList();
    }

    private void arrange() {
        List<String> names = ticked().stream().map(candidate -> candidate.name().getText().strip()).toList();
        boolean good = !names.isEmpty() && names.stream().distinct().count() == names.size()
                && names.stream().noneMatch(name -> name.isEmpty() || name.equals(ServerProfile.LOCAL)
                || name.chars().anyMatch(Character::isISOControl)
                || book.entries().stream().anyMatch(entry -> entry.profile().name().equals(name)));
        add.setDisable(!good);
    }

    private void add() {
        List<ServerProfile> profiles = new ArrayList<>();
        List<Optional<Secret>> passwords = new ArrayList<>();
        for (Candidate candidate : ticked()) {
            ConfServers.Found server = candidate.found();
            PasswordSource source = server.username().isEmpty() ? new PasswordSource.None()
                    : hasKeyring ? new PasswordSource.Keyring() : new PasswordSource.Ask();
            ServerProfile plain = ServerProfile.of(candidate.name().getText().strip(), server.url());
            profiles.add(new ServerProfile(plain.name(), plain.url(), server.username(), source, plain.trust(),
                    plain.tags(), plain.color(), plain.readOnly()));
            passwords.add(server.password());
        }
        add.setDisable(true);
        book.addAll(profiles, passwords, close, message -> {
            add.setDisable(false);
            note.setText(message.in(messages));
        });
    }
}
