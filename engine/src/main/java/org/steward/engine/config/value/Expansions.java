package org.steward.engine.config.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The names a value may use in {@code %(name)s}: layers, the last one first. Immutable. */
public final class Expansions {
    private static final String ENV = "ENV_";
    private final Expansions below;
    private final Map<String, ?> names;
    private final boolean environment;

    private Expansions(Expansions below, Map<String, ?> names, boolean environment) {
        this.below = below;
        this.names = names;
        this.environment = environment;
    }

    /** Only {@code ENV_X} for every variable. */
    public static Expansions of(Map<String, String> variables) {
        return new Expansions(null, variables, true);
    }

    /** Adds {@code ENV_X} for every variable. */
    public Expansions withEnvironment(Map<String, String> variables) {
        return variables.isEmpty() ? this : new Expansions(this, variables, true);
    }

    /** Adds names; a value is a String, an Integer, or a Supplier of a String that is asked when needed. */
    public Expansions with(Map<String, ?> added) {
        return new Expansions(this, added, false);
    }

    /** The String or Integer of a name; null when there is none. */
    public Object get(String name) {
        for (Expansions layer = this; layer != null; layer = layer.below) {
            Object found = null;
            if (!layer.environment) {
                found = layer.names.get(name);
            } else if (name.startsWith(ENV)) {
                found = layer.names.get(name.substring(ENV.length()));
            }
            if (found != null) {
                return found instanceof Supplier<?> supplier ? supplier.get() : found;
            }
        }
        return null;
    }

    /** Every name, sorted. */
    public List<String> available() {
        TreeSet<String> all = new TreeSet<>();
        for (Expansions layer = this; layer != null; layer = layer.below) {
            for (String name : layer.names.keySet()) {
                all.add(layer.environment ? ENV + name : name);
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(all));
    }
}
