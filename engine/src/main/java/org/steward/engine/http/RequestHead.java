package org.steward.engine.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads request line and headers. Pure. */
final class RequestHead {
    private static final byte[] NO_BODY = new byte[0];

    private RequestHead() {}

    /**
     * @param text everything before the empty line that ends the head
     */
    static HttpRequest parse(String text, int maxHeaders) throws BadRequestException {
        int end = text.indexOf("\r\n");
        String line = end < 0 ? text : text.substring(0, end);
        Headers headers = new Headers();
        while (end >= 0) {
            int start = end + 2;
            end = text.indexOf("\r\n", start);
            addHeader(headers, end < 0 ? text.substring(start) : text.substring(start, end), maxHeaders);
        }
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        if (first <= 0 || second < 0 || second == first + 1 || !line.startsWith("HTTP/", second + 1)) {
            throw new BadRequestException(400, "not an HTTP request line");
        }
        boolean http11 = switch (line.substring(second + 6)) {
            case "1.1" -> true;
            case "1.0" -> false;
            default -> throw new BadRequestException(505, "HTTP version other than 1.0 and 1.1");
        };
        String target = line.substring(first + 1, second);
        int mark = target.indexOf('?');
        String path = unquote(mark < 0 ? target : target.substring(0, mark));
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return new HttpRequest(line.substring(0, first), path, query, http11, headers, length(headers), NO_BODY);
    }

    private static void addHeader(Headers headers, String line, int maxHeaders) throws BadRequestException {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            if (headers.size() == 0) {
                throw new BadRequestException(400, "continuation line before the first header");
            }
            headers.extendLast(" " + line.strip());
            return;
        }
        int colon = line.indexOf(':');
        if (colon <= 0 || line.charAt(colon - 1) == ' ' || line.charAt(colon - 1) == '\t') {
            throw new BadRequestException(400, "header line without a name");
        }
        if (headers.size() == maxHeaders) {
            throw new BadRequestException(431, "more than " + maxHeaders + " headers");
        }
        headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
    }

    private static int length(Headers headers) throws BadRequestException {
        List<String> values = headers.all("Content-Length");
        if (values.isEmpty()) {
            return -1;
        }
        String first = values.getFirst();
        for (String value : values) {
            if (!value.equals(first)) {
                throw new BadRequestException(400, "two different Content-Length headers");
            }
        }
        long number = 0;
        for (int i = 0; i < first.length(); i++) {
            int digit = first.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new BadRequestException(400, "Content-Length is not a number");
            }
            number = Math.min(number * 10 + digit, Integer.MAX_VALUE);
        }
        if (first.isEmpty()) {
            throw new BadRequestException(400, "Content-Length is empty");
        }
        return (int) number;
    }

    /** Resolves percent escapes; what is not one stays as it is. */
    static String unquote(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(in[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
