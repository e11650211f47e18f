package org.steward.desktop.logdoc.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A query made ready. Immutable.
 *
 * @param query what it was made of
 * @param pattern finds it in decoded text
 * @param branches needles: a line that matches has all of one of the lists; empty if nothing is known
 * @param isPlain whether a line matches just when it has the only needle
 */
record CompiledQuery(Query query, Pattern pattern, List<List<Needle>> branches, boolean isPlain) {

    static CompiledQuery of(Query query) throws InvalidQuery {
        boolean beyondAscii = !Words.isAscii(query.text());
        // Only \n ends lines here. What else Java takes for a line end may stand inside a line.
        int flags = Pattern.UNIX_LINES
                | (query.ignoresCase() ? Pattern.CASE_INSENSITIVE : 0)
                | (query.ignoresCase() && beyondAscii ? Pattern.UNICODE_CASE : 0);
        if (query.isRegex()) {
            return new CompiledQuery(query, regex(query, flags),
                    RegexNeedles.of(query.text(), query.ignoresCase()), false);
        }
        if (query.text().isEmpty()) {
            return new CompiledQuery(query, Pattern.compile(""), List.of(), false);
        }
        Pattern pattern = Pattern.compile(query.text(), flags | Pattern.LITERAL);
        boolean hasOneForm = query.text().codePoints()
                .allMatch(point -> Words.hasOneForm(point, query.ignoresCase(), beyondAscii));
        if (hasOneForm) {
            Needle needle = Needle.of(query.text(), query.ignoresCase());
            return new CompiledQuery(query, pattern, List.of(List.of(needle)), !query.isWholeWord());
        }
        List<Needle> parts = RegexNeedles.ofLiteral(query.text(), query.ignoresCase());
        return new CompiledQuery(query, pattern, parts.isEmpty() ? List.of() : List.of(parts), false);
    }

    private static Pattern regex(Query query, int flags) throws InvalidQuery {
        try {
            Pattern pattern = Pattern.compile(query.text(), flags);
            if (!query.isWholeWord()) {
                return pattern;
            }
            // A quotation that was left open ends here; the line break ends a comment.
            int quote = query.text().lastIndexOf("\\Q");
            boolean isOpen = quote >= 0 && query.text().indexOf("\\E", quote) < 0;
            return Pattern.compile("(?<![\\p{L}\\p{Nd}_])(?:" + query.text() + (isOpen ? "\\E" : "")
                    + ")(?![\\p{L}\\p{Nd}_])", flags);
        } catch (PatternSyntaxException e) {
            throw new InvalidQuery(e.getDescription(), Math.min(e.getIndex(), query.text().length()));
        } catch (StackOverflowError e) {
            throw new InvalidQuery("too many brackets in each other", -1);
        }
    }
}
