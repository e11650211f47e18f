package org.steward.desktop.update;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.steward.client.connection.Capability;
import org.steward.client.protocol.UpdatePreview;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.dialogs.Answer;
import org.steward.desktop.servers.Server;

/** The update of one server: what it would do, what the person has ticked, how far it is. JavaFX thread. */
final class UpdateModel {

    /** What is going on. */
    enum Phase {
        /** Nobody has looked yet. */
        IDLE,
        /** The server is asked what an update would do. */
        READING,
        /** There is an answer, or a reason why there is none. */
        READY,
        /** Groups are being updated. */
        APPLYING
    }

    private final Server server;
    private final Supplier<UpdateSource> sources;
    private final UpdateDesk desk;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.IDLE);
    private final ReadOnlyBooleanWrapper moved = new ReadOnlyBooleanWrapper(this, "moved");
    private final ObservableList<GroupItem> items = FXCollections.observableArrayList();
    private Optional<Plan> plan = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<UpdateSource> source = Optional.empty();
    private boolean wasExact;
    private Optional<Applying> current = Optional.empty();

    /**
     * The update of a server.
     *
     * @param sources makes the way to ask it, again when what it can do has changed
     */
    UpdateModel(Server server, Supplier<UpdateSource> sources, UpdateDesk desk) {
        this.server = server;
        this.sources = sources;
        this.desk = desk;
    }

    Server server() {
        return server;
    }

    /** Changes last: whoever listens to it finds the rest as it is. */
    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Whether the files had changed when the update was to begin, so that nothing was done. */
    ReadOnlyBooleanProperty movedProperty() {
        return moved.getReadOnlyProperty();
    }

    /** The groups of the plan. */
    ObservableList<GroupItem> items() {
        return items;
    }

    /** What an update would do, or would have done when it was asked for. */
    Optional<Plan> plan() {
        return plan;
    }

    /** Why there is no plan. */
    Optional<Trouble> trouble() {
        return trouble;
    }

    UpdateWords words() {
        return new UpdateWords(ServerNames.of(server, desk.messages()), desk.messages());
    }

    /** Whether looking is allowed: on a read-only server only where that changes nothing. */
    boolean mayLook() {
        return !server.profile().readOnly() || server.offers(Capability.PREVIEW);
    }

    /** Asks the server what an update would do, unless one is going on. */
    void look() {
        if (phase.get() == Phase.READING || phase.get() == Phase.APPLYING) {
            return;
        }
        moved.set(false);
        if (!mayLook()) {
            failed(new Trouble(desk.messages().get("update.readOnly.stock", words().server()),
                    desk.messages().get("update.readOnly.stock.fix")));
            return;
        }
        phase.set(Phase.READING);
        UpdateSource asked = source();
        desk.background().run(asked::preview, this::show, failure -> failed(words().trouble(failure)));
    }

    private UpdateSource source() {
        boolean exact = server.offers(Capability.PREVIEW);
        if (source.isEmpty() || exact != wasExact) {
            wasExact = exact;
            source = Optional.of(sources.get());
        }
        return source.get();
    }

    private void show(Plan found) {
        plan = Optional.of(found);
        trouble = Optional.empty();
        items.setAll(found.preview().groups().stream().map(GroupItem::new).toList());
        phase.set(Phase.READY);
    }

    private void failed(Trouble why) {
        plan = Optional.empty();
        trouble = Optional.of(why);
        items.clear();
        phase.set(Phase.IDLE);
        phase.set(Phase.READY);
    }

    /** Those that are ticked and can be asked for. */
    List<GroupItem> ticked() {
        return items.stream().filter(item -> item.isOpen() && item.tickedProperty().get()).toList();
    }

    /** Those that can be asked for. */
    List<GroupItem> open() {
        return items.stream().filter(GroupItem::isOpen).toList();
    }

    /** Updates these, after a question where one is due. */
    void apply(List<GroupItem> chosen) {
        if (phase.get() != Phase.READY || chosen.isEmpty() || server.profile().readOnly()) {
            return;
        }
        List<UpdatePreview.Group> groups = chosen.stream().map(GroupItem::group).toList();
        new UpdateQuestion(words(), desk.messages()).before(server.profile(), groups).ifPresentOrElse(
                question -> desk.confirmation().ask(question, answer -> answered(answer, chosen)),
                () -> start(chosen));
    }

    private void answered(Answer answer, List<GroupItem> chosen) {
        // Meanwhile the person may have looked again.
        if (answer.isYes() && phase.get() == Phase.READY && items.containsAll(chosen)) {
            start(chosen);
        }
    }

    private void start(List<GroupItem> chosen) {
        moved.set(false);
        chosen.forEach(GroupItem::await);
        phase.set(Phase.APPLYING);
        Applying applying = new Applying(this, chosen, source(), desk);
        current = Optional.of(applying);
        applying.start();
    }

    /** Leaves undone what has not begun. */
    void cancel() {
        current.ifPresent(Applying::cancel);
    }

    /** The update has ended. */
    void ended() {
        current = Optional.empty();
        phase.set(Phase.READY);
    }

    /** The files had changed, so that nothing was done; this is what an update would do now. */
    void moved(Plan now) {
        current = Optional.empty();
        moved.set(true);
        show(now);
    }
}
