package org.steward.client.protocol;

import java.util.Map;

/**
 * Answer of {@code steward.readLog}: bytes of one file of a log.
 *
 * @param file the file they are from, as the server names it; the newest one if {@code known} is false; empty for none
 * @param known whether the file asked for is still there
 * @param size bytes the file has
 * @param data bytes of the file; empty at its end
 * @param newer the file that came after this one; empty for the newest
 */
public record LogPart(String file, boolean known, long size, byte[] data, String newer) {

    /** Reads the struct of the wire; what a server leaves out becomes empty, 0 or false. */
    public static LogPart of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        return new LogPart(
                struct.text("file"),
                struct.flag("known"),
                struct.number("size"),
                members.get("data") instanceof byte[] bytes ? bytes : new byte[0],
                struct.text("newer"));
    }
}
