package org.steward.client.protocol;

import java.util.Map;

/**
 * Something a server has to say about its configuration files.
 *
 * @param file the file on the server
 * @param line 1-based line; 0 when it belongs to the file as a whole
 * @param severity {@code error}, which keeps the configuration from being used, {@code warning} or {@code info}
 * @param section section name, or empty
 * @param key key, or empty
 * @param message what is wrong
 * @param why why it is treated so
 * @param fix what to do about it
 */
public record ConfigFinding(
        String file, int line, String severity, String section, String key, String message, String why, String fix) {

    /** Whether it keeps the configuration from being used. */
    public boolean isError() {
        return severity.equals("error");
    }

    /** Reads the struct of the wire; what a server leaves out becomes empty or 0. */
    public static ConfigFinding of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        return new ConfigFinding(struct.text("file"), struct.integer("line"), struct.text("severity"),
                struct.text("section"), struct.text("key"), struct.text("message"), struct.text("why"),
                struct.text("fix"));
    }
}
