package org.steward.client.ctl.console;

/** Builds one JSON object on one line. */
public final class Json {

    private final StringBuilder text = new StringBuilder("{");

    /** An object that begins with the server it is about. */
    public Json(String server) {
        add("server", server);
    }

    /** Adds a text. */
    public Json add(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    /** Adds a number. */
    public Json add(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    /** Adds true or false. */
    public Json add(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    /** The finished object. */
    @Override
    public String toString() {
        return text + "}";
    }

    private void name(String name) {
        if (text.length() > 1) {
            text.append(", ");
        }
        quote(name);
        text.append(": ");
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || Character.isSurrogate(c)) {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(Character.forDigit(c >> shift & 15, 16));
                }
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
