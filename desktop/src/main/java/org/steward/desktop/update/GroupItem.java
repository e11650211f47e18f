package org.steward.desktop.update;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.steward.client.protocol.UpdatePreview;
import org.steward.desktop.activity.ItemResult;

/** A group that would change: whether the person has ticked it, and what has become of it. JavaFX thread. */
final class GroupItem {

    /** How far it is. */
    enum Step {
        /** Nobody has asked for it yet. */
        OPEN,
        /** Asked for, and waiting for its turn. */
        WAITING,
        /** Being done. */
        WORKING,
        /** Done, or up to date already. */
        DONE,
        /** Not done; may be tried again. */
        FAILED
    }

    private final UpdatePreview.Group group;
    private final BooleanProperty ticked = new SimpleBooleanProperty(this, "ticked");
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.OPEN);
    private Optional<ItemResult> result = Optional.empty();

    GroupItem(UpdatePreview.Group group) {
        this.group = group;
    }

    UpdatePreview.Group group() {
        return group;
    }

    BooleanProperty tickedProperty() {
        return ticked;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What became of it when it was last done. */
    Optional<ItemResult> result() {
        return result;
    }

    /** Whether it can be asked for. */
    boolean isOpen() {
        return step.get() == Step.OPEN || step.get() == Step.FAILED;
    }

    void await() {
        result = Optional.empty();
        step.set(Step.WAITING);
    }

    void begin() {
        step.set(Step.WORKING);
    }

    void end(ItemResult outcome) {
        result = Optional.of(outcome);
        if (outcome.isGood()) {
            ticked.set(false);
        }
        step.set(outcome.isGood() ? Step.DONE
                : outcome.outcome() == ItemResult.Outcome.CANCELLED ? Step.OPEN : Step.FAILED);
    }

    /** Nothing was done after all. */
    void reopen() {
        step.set(Step.OPEN);
    }
}
