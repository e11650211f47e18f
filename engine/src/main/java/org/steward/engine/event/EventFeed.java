package org.steward.engine.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands each event to every subscriber, at once and in order of subscription. Loop thread only. */
public final class EventFeed {
    private List<Consumer<EngineEvent>> subscribers = List.of();

    /** Subscribes until the returned action is run. A subscriber must not throw and must not block. */
    public Runnable subscribe(Consumer<EngineEvent> subscriber) {
        List<Consumer<EngineEvent>> changed = new ArrayList<>(subscribers);
        changed.add(subscriber);
        subscribers = changed;
        return () -> {
            List<Consumer<EngineEvent>> rest = new ArrayList<>(subscribers);
            rest.remove(subscriber);
            subscribers = rest;
        };
    }

    public void publish(EngineEvent event) {
        for (Consumer<EngineEvent> subscriber : subscribers) {
            subscriber.accept(event);
        }
    }

    /** Whether anyone listens; for events that are costly to make. */
    public boolean hasSubscribers() {
        return !subscribers.isEmpty();
    }
}
