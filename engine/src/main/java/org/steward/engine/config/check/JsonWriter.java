package org.steward.engine.config.check;

/** Writes JSON, two blanks per level. The caller keeps objects, arrays and names in order. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean first = true;

    JsonWriter beginArray() {
        return begin('[');
    }

    JsonWriter endArray() {
        return end(']');
    }

    JsonWriter beginObject() {
        return begin('{');
    }

    JsonWriter endObject() {
        return end('}');
    }

    /** Starts a member of an object; its value must follow. */
    JsonWriter name(String name) {
        next();
        quote(name);
        out.append(": ");
        first = true;
        return this;
    }

    JsonWriter value(String value) {
        next();
        quote(value);
        return this;
    }

    JsonWriter value(long value) {
        next();
        out.append(value);
        return this;
    }

    JsonWriter member(String name, String value) {
        return name(name).value(value);
    }

    JsonWriter member(String name, long value) {
        return name(name).value(value);
    }

    @Override
    public String toString() {
        return out + "\n";
    }

    private JsonWriter begin(char bracket) {
        next();
        out.append(bracket);
        depth++;
        first = true;
        return this;
    }

    private JsonWriter end(char bracket) {
        depth--;
        if (out.charAt(out.length() - 1) != '[' && out.charAt(out.length() - 1) != '{') {
            newLine();
        }
        out.append(bracket);
        first = false;
        return this;
    }

    /** Separates a value from what stands before it; nothing stands between a name and its value. */
    private void next() {
        boolean afterName = out.length() > 1 && out.charAt(out.length() - 1) == ' ' && first;
        if (!first) {
            out.append(',');
        }
        if (depth > 0 && !afterName) {
            newLine();
        }
        first = false;
    }

    private void newLine() {
        out.append('\n').repeat(' ', 2 * depth);
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, i)) {
                        out.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            out.append(Character.forDigit(c >> shift & 0xF, 16));
                        }
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
