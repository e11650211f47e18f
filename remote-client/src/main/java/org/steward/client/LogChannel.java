package org.steward.client;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Which of a process's outputs. */
public enum LogChannel {
    STDOUT("stdout", "Stdout"),
    STDERR("stderr", "Stderr");

    private final String wireName;
    private final String inMethods;

    LogChannel(String wireName, String inMethods) {
        this.wireName = wireName;
        this.inMethods = inMethods;
    }

    /** {@code stdout} or {@code stderr}, as in the path of a log stream. */
    public String wireName() {
        return wireName;
    }

    /** Path of the endless log stream of a process. */
    String streamPath(String name) {
        StringBuilder path = new StringBuilder("/logtail/");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b >= '0' && b <= ':' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
                    || b == '-' || b == '_' || b == '.') {
                path.append((char) b);
            } else {
                path.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return path.append('/').append(wireName).toString();
    }

    String readMethod() {
        return "supervisor.readProcess" + inMethods + "Log";
    }

    String tailMethod() {
        return "supervisor.tailProcess" + inMethods + "Log";
    }
}
