package org.steward.engine.config.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.GroupKind;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.ValueReader;

/** Reads the keys of {@code [eventlistener:x]} that other programs do not have. */
final class EventListenerReader {
    private static final String DEFAULT_HANDLER = "supervisor.dispatchers:default_handler";
    private static final Set<String> EVENT_TYPES = Set.of(
            "EVENT", "PROCESS_STATE", "PROCESS_STATE_STOPPED", "PROCESS_STATE_EXITED", "PROCESS_STATE_STARTING",
            "PROCESS_STATE_STOPPING", "PROCESS_STATE_BACKOFF", "PROCESS_STATE_FATAL", "PROCESS_STATE_RUNNING",
            "PROCESS_STATE_UNKNOWN", "PROCESS_COMMUNICATION", "PROCESS_COMMUNICATION_STDOUT",
            "PROCESS_COMMUNICATION_STDERR", "PROCESS_LOG", "PROCESS_LOG_STDOUT", "PROCESS_LOG_STDERR",
            "REMOTE_COMMUNICATION", "SUPERVISOR_STATE_CHANGE", "SUPERVISOR_STATE_CHANGE_RUNNING",
            "SUPERVISOR_STATE_CHANGE_STOPPING", "TICK", "TICK_5", "TICK_60", "TICK_3600", "PROCESS_GROUP",
            "PROCESS_GROUP_ADDED", "PROCESS_GROUP_REMOVED");

    private final Reading reading;

    EventListenerReader(Reading reading) {
        this.reading = reading;
    }

    GroupKind.EventListeners read(RawSection raw) throws ConfigException {
        SectionReader section = reading.section(raw);
        Expansions names = reading.withHere();
        String header = "[" + raw.name() + "]";
        int bufferSize = section.integer("buffer_size", 10, names);
        if (bufferSize < 1) {
            section.report("buffer_size", header + " section sets invalid buffer_size (" + bufferSize + ")");
        }
        String handler = section.text("result_handler", names).orElse(DEFAULT_HANDLER);
        if (!handler.equals(DEFAULT_HANDLER)) {
            section.report("result_handler", handler + " cannot be resolved within " + header);
        }
        Set<String> events = new LinkedHashSet<>();
        for (String event : ValueReader.names(section.text("events", names).orElse(""))) {
            events.add(event.toUpperCase(Locale.ROOT));
        }
        if (events.isEmpty()) {
            section.report("events", header + " section requires an \"events\" line");
        }
        List<String> known = new ArrayList<>();
        for (String event : events) {
            if (EVENT_TYPES.contains(event)) {
                known.add(event);
            } else {
                section.report("events", "Unknown event type " + event + " in " + header + " events");
            }
        }
        if (section.bool("redirect_stderr", false, names)) {
            section.report("redirect_stderr", header + " section sets redirect_stderr=true but this is not allowed"
                    + " because it will interfere with the eventlistener protocol");
        }
        return new GroupKind.EventListeners(known, Math.max(1, bufferSize), handler);
    }
}
