package org.steward.engine.config.load;

import java.util.List;
import java.util.Optional;

/** How many letters must be added, dropped, changed or swapped to make one word of another. */
final class EditDistance {
    /** Longer words are not compared: no key is that long. */
    private static final int MAX_LENGTH = 80;

    private EditDistance() {}

    /** The nearest of some words, when it is near enough to have been meant. */
    static Optional<String> nearest(String word, List<String> words) {
        Optional<String> best = Optional.empty();
        int bestDistance = Math.max(1, word.length() / 3) + 1;
        for (String candidate : words) {
            int distance = word.length() > MAX_LENGTH ? Integer.MAX_VALUE : between(word, candidate);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    static int between(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
