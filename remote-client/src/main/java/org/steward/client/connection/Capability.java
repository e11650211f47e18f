package org.steward.client.connection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.steward.client.StewardMethods;

/** What a server may be able to tell beyond supervisord, as its {@code system.listMethods} says. */
public enum Capability {
    /** Tells changes by itself, so that they are seen at once. */
    FEED(StewardMethods.GET_CHANGES),
    /** Gives logs as bytes, through rotations. */
    LOG_BYTES(StewardMethods.READ_LOG),
    /** Tells processor time and memory of each process. */
    RESOURCES(StewardMethods.GET_RESOURCES),
    /** Remembers starts, exits and failures. */
    HISTORY(StewardMethods.GET_HISTORY),
    /** Tells what an update would do before it is done. */
    PREVIEW(StewardMethods.PREVIEW_UPDATE),
    /** Tells every configuration value in effect and where it comes from. */
    EFFECTIVE_CONFIG(StewardMethods.GET_EFFECTIVE_CONFIG);

    private final String method;

    Capability(String method) {
        this.method = method;
    }

    /** The method that shows that a server has it, as {@code system.listMethods} names it. */
    public String method() {
        return method;
    }

    /** What a server with these methods is capable of. */
    public static Set<Capability> of(Collection<?> methods) {
        Set<Capability> found = EnumSet.noneOf(Capability.class);
        for (Capability capability : values()) {
            if (methods.contains(capability.method)) {
                found.add(capability);
            }
        }
        return Set.copyOf(found);
    }
}
