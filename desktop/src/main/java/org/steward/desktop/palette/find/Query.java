package org.steward.desktop.palette.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was typed, as words in lower case. Chinese needs no blank before a name: {@code 重启web} is two words.
 *
 * @param words at most {@value #MOST}
 */
record Query(List<String> words) {

    /** So many words are looked at; more say nothing more. */
    static final int MOST = 8;

    static Query of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean ends = Character.isWhitespace(c)
                    || !word.isEmpty() && Character.isIdeographic(c) != Character.isIdeographic(word.charAt(0));
            if (ends && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (!Character.isWhitespace(c)) {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return new Query(words.subList(0, Math.min(words.size(), MOST)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** A bit for each word. */
    int all() {
        return (1 << words.size()) - 1;
    }
}
