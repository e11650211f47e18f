package org.steward.desktop.logview.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses and places in files, such as {@code Main.java:42} or {@code File "a.py", line 7}. */
public final class Links {

    private static final int MAX_SCANNED = 4096;
    /** Possessive, so that no text takes more than one pass from each beginning. */
    private static final Pattern WEB = Pattern.compile("\\b(?:https?|ftp|wss?)://[^\\s<>\"'`|\\\\^{}]++");
    private static final Pattern PYTHON = Pattern.compile("File \"([^\"\\n]{1,512}+)\", line (\\d{1,7}+)");
    private static final Pattern PLACE = Pattern.compile(
            "(?<![\\w/.~:-])((?:~?/|\\.{1,2}/)?(?:[\\w.@+%-]{1,128}+/){0,40}+[\\w@+%-][\\w.@+%-]{0,200}+):(\\d{1,7}+)(?![\\w:.]\\d)");
    private static final Pattern EXTENSION = Pattern.compile(".*\\.[A-Za-z]\\w{0,7}");

    private Links() {
    }

    /** All links of a line, in order, without overlap. Looks only at the first {@value #MAX_SCANNED} chars. */
    public static List<Link> in(String text) {
        String scanned = text.length() > MAX_SCANNED ? text.substring(0, MAX_SCANNED) : text;
        List<Link> links = new ArrayList<>();
        if (scanned.indexOf(':') < 0 && !scanned.contains("File \"")) {
            return links;
        }
        web(scanned, links);
        places(PYTHON.matcher(scanned), links, false);
        places(PLACE.matcher(scanned), links, true);
        links.sort(java.util.Comparator.comparingInt(Link::start));
        return links;
    }

    /** The link at a column. */
    public static Optional<Link> at(String text, int column) {
        return in(text).stream().filter(link -> link.start() <= column && column < link.end()).findFirst();
    }

    private static void web(String text, List<Link> links) {
        Matcher matcher = WEB.matcher(text);
        while (matcher.find()) {
            int end = trimmedEnd(text, matcher.start(), matcher.end());
            if (end > text.indexOf("://", matcher.start()) + 3) {
                links.add(new Link.Web(matcher.start(), end, text.substring(matcher.start(), end)));
            }
        }
    }

    /** Leaves out the sentence's full stop and a bracket that was opened before the address. */
    private static int trimmedEnd(String text, int start, int end) {
        int trimmed = end;
        while (trimmed > start) {
            char last = text.charAt(trimmed - 1);
            boolean closes = last == ')' && count(text, start, trimmed, ')') > count(text, start, trimmed, '(')
                    || last == ']' && count(text, start, trimmed, ']') > count(text, start, trimmed, '[');
            if (!closes && ".,;:!?\u3002\uff0c\uff1b\uff09".indexOf(last) < 0) {
                break;
            }
            trimmed--;
        }
        return trimmed;
    }

    private static int count(String text, int start, int end, char wanted) {
        return (int) text.substring(start, end).chars().filter(c -> c == wanted).count();
    }

    /** Without an extension something like {@code host:80} is no file. */
    private static void places(Matcher matcher, List<Link> links, boolean mustLookLikeAFile) {
        while (matcher.find()) {
            String path = matcher.group(1);
            boolean fits = !mustLookLikeAFile || EXTENSION.matcher(path).matches() && !isHost(path);
            int start = matcher.start();
            int end = matcher.end();
            if (fits && links.stream().noneMatch(link -> link.start() < end && start < link.end())) {
                links.add(new Link.Place(start, end, path, Integer.parseInt(matcher.group(2))));
            }
        }
    }

    /** As in {@code example.com:443}; files in a directory are never taken for one. */
    private static boolean isHost(String path) {
        return path.indexOf('/') < 0
                && path.matches(".*\\.(?:com|org|net|io|dev|local|localdomain|internal|lan|edu|gov|cn|de|uk|eu|example|test)");
    }
}
