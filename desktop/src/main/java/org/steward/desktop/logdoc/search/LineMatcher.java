package org.steward.desktop.logdoc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;

/**
 * Tries one query on one text after the other, and never takes long: an expression that would look for ever is stopped
 * after some milliseconds. For one thread.
 */
public final class LineMatcher {

    private final boolean isWholeWord;
    private final boolean isEmpty;
    private final BoundedText text;
    private final Matcher matcher;
    private boolean wasTooSlow;

    LineMatcher(CompiledQuery query, AtomicBoolean isCancelled) {
        // A whole word of a regular expression is part of its pattern already.
        this.isWholeWord = query.query().isWholeWord() && !query.query().isRegex();
        this.isEmpty = query.query().text().isEmpty();
        this.text = new BoundedText(isCancelled);
        this.matcher = query.pattern().matcher(text);
    }

    /** Tries this query. */
    public static LineMatcher of(Query query) throws InvalidQuery {
        return new LineMatcher(CompiledQuery.of(query), new AtomicBoolean());
    }

    /** Whether it is in there; false as well if that cannot be found out, see {@link #wasTooSlow}. */
    public boolean isIn(String line) {
        wasTooSlow = false;
        if (isEmpty) {
            return true;
        }
        try {
            text.set(line);
            matcher.reset(text);
            int from = 0;
            while (matcher.find(from)) {
                if (!isWholeWord || Words.isWhole(line, matcher.start(), matcher.end())) {
                    return true;
                }
                from = matcher.start() + 1;
            }
        } catch (BoundedText.TooSlow | StackOverflowError e) {
            wasTooSlow = true;
        }
        return false;
    }

    /** Where it is in there, at most so often, in order; matches of no characters are left out. */
    public List<Span> in(String line, int most) {
        wasTooSlow = false;
        List<Span> spans = new ArrayList<>();
        if (isEmpty) {
            return spans;
        }
        try {
            text.set(line);
            matcher.reset(text);
            int from = 0;
            while (spans.size() < most && from <= line.length() && matcher.find(from)) {
                boolean counts = matcher.end() > matcher.start()
                        && (!isWholeWord || Words.isWhole(line, matcher.start(), matcher.end()));
                if (counts) {
                    spans.add(new Span(matcher.start(), matcher.end()));
                }
                from = counts ? matcher.end() : matcher.start() + 1;
            }
        } catch (BoundedText.TooSlow | StackOverflowError e) {
            wasTooSlow = true;
        }
        return spans;
    }

    /** Whether the last text was given up because the expression took too long on it. */
    public boolean wasTooSlow() {
        return wasTooSlow;
    }
}
