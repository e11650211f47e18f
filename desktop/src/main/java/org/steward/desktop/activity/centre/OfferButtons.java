package org.steward.desktop.activity.centre;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.Offer;

/** What there is to do about an entry, as buttons. */
final class OfferButtons {

    private OfferButtons() {
    }

    /** New buttons. The list has the focus, and its keys do what they do. */
    static List<Button> of(Entry entry) {
        return entry.offers().stream().map(OfferButtons::button).toList();
    }

    private static Button button(Offer offer) {
        Button button = new Button(offer.label());
        button.setMnemonicParsing(false);
        button.getStyleClass().add("activity-link");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(offer.takenProperty());
        button.setOnAction(event -> offer.take());
        return button;
    }
}
