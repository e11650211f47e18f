package org.steward.desktop.logview.ansi;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the escape sequences of one line. {@code CSI … m} (SGR) sets the style; all other sequences, also those of the
 * operating system command kind that set titles and links, are dropped with their contents. A style ends with its line,
 * so that each line can be read by itself.
 */
public final class AnsiParser {

    private static final char ESC = '\u001b';
    private static final char BEL = '\u0007';
    /** More parameters than any sequence has that means something. */
    private static final int MOST_PARAMETERS = 4096;

    private final String line;
    private final StringBuilder text;
    private final List<AnsiRun> runs = new ArrayList<>();
    private AnsiStyle style = AnsiStyle.PLAIN;
    private int runStart;
    private int at;

    private AnsiParser(String line) {
        this.line = line;
        this.text = new StringBuilder(line.length());
    }

    /** The text of a line and how its pieces look. */
    public static AnsiText parse(String line) {
        return line.indexOf(ESC) < 0 ? AnsiText.plain(line) : new AnsiParser(line).parse();
    }

    private AnsiText parse() {
        while (at < line.length()) {
            int escape = line.indexOf(ESC, at);
            if (escape < 0) {
                escape = line.length();
            }
            text.append(line, at, escape);
            at = escape;
            if (at < line.length()) {
                sequence();
            }
        }
        endRun();
        return new AnsiText(text.toString(), runs);
    }

    /** Moves behind the sequence that begins here. */
    private void sequence() {
        at++;
        if (at == line.length()) {
            return;
        }
        char kind = line.charAt(at++);
        switch (kind) {
            case '[' -> controlSequence();
            case ']', 'P', '^', '_', 'X' -> string();
            default -> {
                if (kind >= 0x20 && kind <= 0x2f) {
                    // Intermediates, as in ESC ( B, and then the one that ends it.
                    while (at < line.length() && line.charAt(at) >= 0x20 && line.charAt(at) <= 0x2f) {
                        at++;
                    }
                    at = Math.min(line.length(), at + 1);
                } else if (kind < 0x20 || kind > 0x7e) {
                    // No sequence at all: what follows the lone escape is text.
                    at--;
                }
            }
        }
    }

    /** Up to the letter that says what it is; one that is broken off ends where it breaks. */
    private void controlSequence() {
        int start = at;
        while (at < line.length() && line.charAt(at) >= 0x20 && line.charAt(at) <= 0x3f) {
            at++;
        }
        if (at < line.length() && line.charAt(at) >= 0x40 && line.charAt(at) <= 0x7e) {
            if (line.charAt(at) == 'm' && at - start <= MOST_PARAMETERS) {
                restyle(line.substring(start, at));
            }
            at++;
        }
    }

    /** A string ends with BEL or ESC \; one without an end takes the rest of the line with it, as in a terminal. */
    private void string() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == BEL) {
                return;
            }
            if (c == ESC && at < line.length() && line.charAt(at) == '\\') {
                at++;
                return;
            }
        }
    }

    private void restyle(String parameters) {
        AnsiStyle next = Sgr.apply(style, parameters);
        if (!next.equals(style)) {
            endRun();
            style = next;
        }
    }

    private void endRun() {
        if (!style.equals(AnsiStyle.PLAIN) && text.length() > runStart) {
            runs.add(new AnsiRun(runStart, text.length(), style));
        }
        runStart = text.length();
    }
}
