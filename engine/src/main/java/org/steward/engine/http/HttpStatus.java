package org.steward.engine.http;

import java.nio.charset.StandardCharsets;

/** Reason phrases and the bodies of error answers. */
final class HttpStatus {
    private HttpStatus() {}

    static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 301 -> "Moved Permanently";
            case 302 -> "Moved Temporarily";
            case 304 -> "Not Modified";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 411 -> "Length Required";
            case 413 -> "Request Entity Too Large";
            case 417 -> "Expectation Failed";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            case 505 -> "HTTP Version not supported";
            default -> "Status " + status;
        };
    }

    /** The small HTML page clients of supervisord know. */
    static byte[] errorPage(int status) {
        String page = "<head>\r\n<title>Error response</title>\r\n</head>\r\n<body>\r\n<h1>Error response</h1>\r\n"
                + "<p>Error code " + status + ".\r\n<p>Message: " + reason(status) + ".\r\n</body>\r\n";
        return page.getBytes(StandardCharsets.US_ASCII);
    }
}
