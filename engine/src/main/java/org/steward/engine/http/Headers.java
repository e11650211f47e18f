package org.steward.engine.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The headers of one request, in order; names compare without regard to case. */
public final class Headers {
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void add(String name, String value) {
        names.add(name);
        values.add(value);
    }

    /** Adds the continuation of a folded header line to the last value. */
    void extendLast(String more) {
        int last = values.size() - 1;
        values.set(last, values.get(last) + more);
    }

    int size() {
        return names.size();
    }

    /** The value of the first header of this name. */
    public Optional<String> first(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return Optional.of(values.get(i));
            }
        }
        return Optional.empty();
    }

    /** Every value of this name. */
    List<String> all(String name) {
        List<String> found = new ArrayList<>(1);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                found.add(values.get(i));
            }
        }
        return found;
    }
}
