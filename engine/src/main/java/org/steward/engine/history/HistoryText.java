package org.steward.engine.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;

/**
 * The history file: a line per event, its fields separated by tabs, a dot as the last one. What is torn, or garbled by
 * a crash of the machine, has no dot in its place and is passed over.
 */
final class HistoryText {
    private static final String END = ".";
    private static final int FIELDS = 15;
    private static final int LONGEST_TEXT = 500;

    private HistoryText() {}

    /** The event as a line, with its end. */
    static String line(HistoryEvent e) {
        StringBuilder out = new StringBuilder(120);
        out.append(e.sequence()).append('\t').append(e.time()).append('\t').append(e.kind().name()).append('\t');
        escape(out, e.group()).append('\t');
        escape(out, e.name()).append('\t').append(e.pid()).append('\t').append(e.cause().name()).append('\t')
                .append(e.code()).append('\t').append(e.signal()).append('\t').append(e.core() ? '1' : '0').append('\t')
                .append(e.expected() ? '1' : '0').append('\t').append(e.ranMillis()).append('\t').append(e.tries())
                .append('\t');
        escape(out, e.text().length() > LONGEST_TEXT ? e.text().substring(0, LONGEST_TEXT) : e.text());
        return out.append('\t').append(END).append('\n').toString();
    }

    /** Every event of the text that is whole, in its order. */
    static List<HistoryEvent> parse(String text) {
        List<HistoryEvent> events = new ArrayList<>();
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            event(text.substring(at, end)).ifPresent(events::add);
            at = end + 1;
        }
        return events;
    }

    private static Optional<HistoryEvent> event(String line) {
        String[] f = new String[FIELDS];
        int at = 0;
        for (int i = 0; i < FIELDS; i++) {
            int tab = line.indexOf('\t', at);
            if (tab < 0 != (i == FIELDS - 1)) {
                return Optional.empty();
            }
            f[i] = line.substring(at, tab < 0 ? line.length() : tab);
            at = tab + 1;
        }
        Optional<HistoryKind> kind = HistoryKind.named(f[2]);
        if (!f[FIELDS - 1].equals(END) || kind.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HistoryEvent(Long.parseLong(f[0]), Long.parseLong(f[1]), kind.get(), plain(f[3]),
                    plain(f[4]), Integer.parseInt(f[5]), HistoryCause.named(f[6]), Integer.parseInt(f[7]),
                    Integer.parseInt(f[8]), f[9].equals("1"), f[10].equals("1"), Long.parseLong(f[11]),
                    Integer.parseInt(f[12]), plain(f[13])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static StringBuilder escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\\' -> out.append("\\\\");
                default -> out.append(c);
            }
        }
        return out;
    }

    private static String plain(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder out = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                c = escaped.charAt(++i);
                c = c == 't' ? '\t' : c == 'n' ? '\n' : c;
            }
            out.append(c);
        }
        return out.toString();
    }
}
