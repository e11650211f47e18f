package org.steward.client.transport;

/** The part of an answer before its body, as far as this client cares. */
final class HttpHead {

    int status;
    String reason = "";
    boolean http11;
    /** Size of the body in bytes; -1 if not told. */
    long contentLength = -1;
    boolean chunked;
    boolean closes;
    boolean keepsAlive;
    /** supervisord's HTTP library, which calls itself so. */
    boolean medusa;

    boolean reusable() {
        return !closes && (http11 || keepsAlive) && (chunked || contentLength >= 0);
    }

    /** Reads {@code HTTP/1.1 200 OK}; false if it is none. */
    boolean statusLine(String line) {
        if (!line.startsWith("HTTP/1.") || line.length() < 12 || line.charAt(8) != ' ') {
            return false;
        }
        status = 0;
        for (int i = 9; i < 12; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            status = status * 10 + digit;
        }
        reason = line.length() > 13 ? printable(line, 13) : "";
        http11 = line.charAt(7) != '0';
        return true;
    }

    /** Reads one header; false if its value makes no sense. */
    boolean header(String line) {
        int colon = line.indexOf(':');
        String value = line.substring(colon + 1).trim();
        if (is("Content-Length", line, colon)) {
            try {
                contentLength = Long.parseLong(value);
            } catch (NumberFormatException e) {
                return false;
            }
            return contentLength >= 0;
        }
        if (is("Transfer-Encoding", line, colon)) {
            chunked = value.equalsIgnoreCase("chunked");
            return chunked;
        }
        if (is("Connection", line, colon)) {
            closes = value.equalsIgnoreCase("close");
            keepsAlive = value.equalsIgnoreCase("keep-alive");
        } else if (is("Server", line, colon)) {
            medusa = value.startsWith("Medusa");
        }
        return true;
    }

    /** At most 60 characters from there on, with question marks for those that could command a terminal. */
    static String printable(String line, int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < line.length() && i < from + 60; i++) {
            char c = line.charAt(i);
            text.append(c < ' ' || c > '~' ? '?' : c);
        }
        return text.toString();
    }

    private static boolean is(String name, String line, int colon) {
        return colon == name.length() && line.regionMatches(true, 0, name, 0, colon);
    }
}
