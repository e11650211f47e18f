package org.steward.engine.childlog;

/** Python's {@code repr} of bytes, which supervisord shows undecodable output with. */
final class PythonBytes {
    private PythonBytes() {}

    /** Such as {@code b'\x88\n'}; in double quotes when there is a single quote in it and no double one. */
    static String repr(byte[] bytes, int length) {
        char quote = contains(bytes, length, '\'') && !contains(bytes, length, '"') ? '"' : '\'';
        StringBuilder out = new StringBuilder(length + 3).append('b').append(quote);
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            switch (b) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (b == quote) {
                        out.append('\\').append(quote);
                    } else if (b < 0x20 || b >= 0x7f) {
                        out.append("\\x").append(Character.forDigit(b >> 4, 16)).append(Character.forDigit(b & 15, 16));
                    } else {
                        out.append((char) b);
                    }
                }
            }
        }
        return out.append(quote).toString();
    }

    private static boolean contains(byte[] bytes, int length, char c) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == c) {
                return true;
            }
        }
        return false;
    }
}
