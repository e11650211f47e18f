package org.steward.desktop.update;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.dialogs.Confirmation;
import org.steward.desktop.detail.StockValues;
import org.steward.desktop.dialogs.Overlay;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/**
 * The panel at the right of the window that shows what an update of a server would do, and does it. It may be hidden
 * while an update goes on, and shows it again when it comes back. JavaFX thread.
 */
public final class UpdatePanel {

    /** The command that shows it: {@code server.update}. */
    public static final String COMMAND = "server.update";

    private final StackPane card = new StackPane();
    private final Overlay overlay = new Overlay(card, Pos.CENTER_RIGHT, this::hide);
    private final Map<Server, UpdateModel> models = new HashMap<>();
    private final Function<Server, UpdateSource> sources;
    private final UpdateDesk desk;
    private final Fleet fleet;
    private Optional<UpdateView> open = Optional.empty();

    /**
     * A panel that is not shown yet; adds its command.
     *
     * @param fleet the servers there are
     * @param selected the server that is looked at, if it is one
     * @param log where updates are written down
     * @param confirmation asks before an update of a server of production
     * @param stockValues where it keeps what is in force on stock servers that it makes read their files
     */
    public UpdatePanel(Fleet fleet, ObservableValue<Optional<Server>> selected, ActivityLog log,
            Confirmation confirmation, StockValues stockValues, Background background, Commands commands,
            Messages messages) {
        this(fleet, selected, new UpdateDesk(log, confirmation, background, messages), commands,
                server -> UpdateSource.of(server, stockValues));
    }

    UpdatePanel(Fleet fleet, ObservableValue<Optional<Server>> selected, UpdateDesk desk, Commands commands,
            Function<Server, UpdateSource> sources) {
        this.fleet = fleet;
        this.desk = desk;
        this.sources = sources;
        overlay.layer().getStyleClass().add("update-layer");
        card.setMaxHeight(Double.MAX_VALUE);
        UpdateTarget target = new UpdateTarget(fleet, selected);
        commands.add(new Command(COMMAND, desk.messages().get("update.command"), Optional.of(Icon.REFRESH),
                Optional.of(KeyCombination.valueOf("Shortcut+U")), target.readyProperty(),
                () -> target.server().ifPresent(this::show)));
        InvalidationListener gone = property -> models.keySet().retainAll(fleet.servers());
        fleet.servers().addListener(gone);
    }

    /** For the layers of the window. */
    public Node layer() {
        return overlay.layer();
    }

    /** Whether it is shown. */
    public ReadOnlyBooleanProperty showingProperty() {
        return overlay.showingProperty();
    }

    /** Shows what an update of this server would do now, or the update of it that is going on. */
    public void show(Server server) {
        if (!fleet.servers().contains(server)) {
            return;
        }
        open.ifPresent(UpdateView::close);
        UpdateModel model = models.computeIfAbsent(server,
                missing -> new UpdateModel(missing, () -> sources.apply(missing), desk));
        UpdateView view = new UpdateView(model, desk.messages(), this::hide);
        open = Optional.of(view);
        card.getChildren().setAll(view.view());
        overlay.show(view.first());
        model.look();
    }

    private void hide() {
        open.ifPresent(UpdateView::close);
        open = Optional.empty();
        overlay.hide();
    }
}
