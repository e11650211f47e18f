package org.steward.client.protocol;

import java.util.Map;
import java.util.Optional;

/**
 * One configuration key of a process or of the daemon, of {@code steward.getEffectiveConfig}.
 *
 * @param key as in the file
 * @param value the value in effect, expanded, as a file would have it; secrets in environments are {@code ***}
 * @param isDefault whether no file sets it
 * @param file the file that sets it; empty for a default, the command line, or when the files no longer have the thing
 * @param line 1-based line in that file, or 0
 * @param from what decided it, in words; empty when the files no longer have the thing
 * @param pending the value that the files have now, when it is not the one in effect
 */
public record EffectiveValue(
        String key, String value, boolean isDefault, String file, int line, String from, Optional<String> pending) {

    /** Reads the struct of the wire; what a server leaves out becomes empty, 0 or false. */
    public static EffectiveValue of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        return new EffectiveValue(struct.text("key"), struct.text("value"), struct.flag("default"),
                struct.text("file"), struct.integer("line"), struct.text("from"),
                members.containsKey("pending") ? Optional.of(struct.text("pending")) : Optional.empty());
    }
}
