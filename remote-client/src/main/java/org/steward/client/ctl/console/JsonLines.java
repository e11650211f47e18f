package org.steward.client.ctl.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Turns the lines of a session into JSON objects, for a listing that a program reads. */
public final class JsonLines implements Output {

    private final String server;
    private final List<String> elements = new ArrayList<>();

    /** Objects about this server. */
    public JsonLines(String server) {
        this.server = server;
    }

    /** The objects so far. */
    public List<String> elements() {
        return elements;
    }

    /** Adds a finished object. */
    public void add(String json) {
        elements.add(json);
    }

    /** Objects as an array, one on each line. */
    public static String array(List<String> elements) {
        return elements.isEmpty() ? "[]\n" : "[\n  " + String.join(",\n  ", elements) + "\n]\n";
    }

    @Override
    public void text(CharSequence text) {
        text.toString().lines().filter(line -> !line.isEmpty())
                .forEach(line -> elements.add(new Json(server).add("message", line).toString()));
    }

    @Override
    public void bytes(byte[] bytes, int length) {
        text(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }

    @Override
    public void remark(String text) {
        text(text);
    }
}
