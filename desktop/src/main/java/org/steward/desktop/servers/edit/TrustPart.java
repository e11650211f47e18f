package org.steward.desktop.servers.edit;

import java.text.DateFormat;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TlsTrust;
import org.steward.client.transport.TransportException;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.FailureText;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerProfile.Trust;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Which certificate an https server may show. */
final class TrustPart {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private enum Kind { SYSTEM, CA, PIN }

    private final Messages messages;
    private final Background background;
    private final Supplier<Optional<Endpoint>> endpoint;
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final TextField file = new TextField();
    private final TextField pin = new TextField();
    private final Button fetch;
    private final Label shown = new Label();
    private final Field fileField;
    private final Field pinField;
    private final VBox box;

    TrustPart(Messages messages, Background background, Trust trust, Supplier<Optional<Endpoint>> endpoint,
            Runnable changed) {
        this.messages = messages;
        this.background = background;
        this.endpoint = endpoint;
        kind.getItems().setAll(Kind.values());
        kind.setId("server-trust");
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Kind value) {
                return value == null ? "" : messages.get("servers.edit.trust." + value.name());
            }

            @Override
            public Kind fromString(String text) {
                throw new UnsupportedOperationException("chosen from a list");
            }
        });
        file.setId("server-ca");
        pin.setId("server-pin");
        pin.getStyleClass().add("mono");
        switch (trust) {
            case Trust.OfSystem s -> kind.setValue(Kind.SYSTEM);
            case Trust.CaFile ca -> {
                kind.setValue(Kind.CA);
                file.setText(ca.file());
            }
            case Trust.Pinned pinned -> {
                kind.setValue(Kind.PIN);
                pin.setText(pinned.sha256());
            }
        }
        fetch = new Button(messages.get("servers.edit.fetch"));
        fetch.setId("server-fetch");
        fetch.setGraphic(Icons.of(Icon.SHIELD));
        fetch.setOnAction(event -> fetch());
        shown.setWrapText(true);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        shown.getStyleClass().add("certificate");
        shown.setVisible(false);
        shown.setManaged(false);
        fileField = new Field(messages.get("servers.edit.ca"), file);
        pinField = new Field(messages.get("servers.edit.pin"), pin).help(messages.get("servers.edit.pin.help"));
        box = new VBox(new Field(messages.get("servers.edit.trust"), kind).view(), fileField.view(), pinField.view(),
                fetch, shown);
        box.getStyleClass().add("form-part");
        kind.valueProperty().addListener((p, old, now) -> {
            arrange();
            changed.run();
        });
        file.textProperty().addListener((p, old, now) -> changed.run());
        pin.textProperty().addListener((p, old, now) -> changed.run());
        arrange();
    }

    Node view() {
        return box;
    }

    void show(boolean needed) {
        box.setVisible(needed);
        box.setManaged(needed);
    }

    private void arrange() {
        fileField.show(kind.getValue() == Kind.CA);
        pinField.show(kind.getValue() == Kind.PIN);
        fetch.setVisible(kind.getValue() == Kind.PIN);
        fetch.setManaged(kind.getValue() == Kind.PIN);
    }

    private void fetch() {
        if (!(endpoint.get().orElse(null) instanceof Endpoint.Http http) || !http.tls()) {
            return;
        }
        fetch.setDisable(true);
        say(messages.get("servers.edit.fetching"));
        background.run(() -> new CertificateProbe(LIMIT).look(http).certificate(), found -> {
            fetch.setDisable(false);
            found.ifPresentOrElse(certificate -> {
                pin.setText(certificate.fingerprint());
                say(messages.get("servers.edit.fetched", certificate.subject(), certificate.issuer(),
                        DateFormat.getDateInstance(DateFormat.LONG, messages.locale())
                                .format(certificate.validUntil())));
            }, () -> say(messages.get("servers.edit.notls")));
        }, e -> {
            fetch.setDisable(false);
            say(e instanceof TransportException failure ? FailureText.what(messages, failure.layer()) + ". "
                    + FailureText.remedy(messages, failure.layer()) : Phrase.of(e).in(messages));
        });
    }

    private void say(String text) {
        shown.setText(text);
        shown.setVisible(true);
        shown.setManaged(true);
    }

    Trust trust() {
        return switch (kind.getValue()) {
            case SYSTEM -> new Trust.OfSystem();
            case CA -> new Trust.CaFile(file.getText().strip());
            case PIN -> new Trust.Pinned(pin.getText().strip());
        };
    }

    /** Shows what is wrong with it; whether nothing is. */
    boolean validate() {
        boolean noFile = box.isVisible() && kind.getValue() == Kind.CA && file.getText().isBlank();
        fileField.wrong(noFile ? Optional.of(messages.get("servers.wrong.file")) : Optional.empty());
        boolean noPin = box.isVisible() && kind.getValue() == Kind.PIN && !isFingerprint(pin.getText());
        pinField.wrong(noPin ? Optional.of(messages.get("servers.wrong.pin")) : Optional.empty());
        return !noFile && !noPin;
    }

    private static boolean isFingerprint(String text) {
        try {
            TlsTrust.ofCertificate(text.strip());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
