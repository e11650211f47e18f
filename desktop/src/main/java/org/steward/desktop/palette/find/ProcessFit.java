package org.steward.desktop.palette.find;

import java.util.Locale;

/** How the words of a query fit one process after the other of a server. */
final class ProcessFit {

    /** What a word scores that names the verb. */
    private static final int VERB = 100;
    private static final int SERVER_LESS = 30;

    private final Query query;
    private final int[] ofServer;
    private final int[] scores;
    private int words;

    ProcessFit(Query query, String server) {
        this.query = query;
        this.ofServer = new int[query.words().size()];
        this.scores = new int[query.words().size()];
        String lower = server.toLowerCase(Locale.ROOT);
        for (int i = 0; i < ofServer.length; i++) {
            String word = query.words().get(i);
            ofServer[i] = lower.contains(word) ? Fuzzy.score(word, lower) - SERVER_LESS : Fuzzy.NONE;
        }
    }

    /** Looks at a process of this name. */
    void of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        words = 0;
        boolean named = false;
        for (int i = 0; i < scores.length; i++) {
            int own = Fuzzy.score(query.words().get(i), lower);
            named |= own >= 0;
            scores[i] = Math.max(own, ofServer[i]);
            if (scores[i] >= 0) {
                words |= 1 << i;
            }
        }
        if (!named) {
            // The server's name alone means the server.
            words = 0;
        }
    }

    /** A bit for each word that the process fits. */
    int words() {
        return words;
    }

    /** How well all fit on average, when these words mean the verb. */
    int score(int verb) {
        int sum = 0;
        for (int i = 0; i < scores.length; i++) {
            int own = (words & 1 << i) != 0 ? scores[i] : 0;
            sum += (verb & 1 << i) != 0 ? Math.max(own, VERB) : own;
        }
        return sum / scores.length;
    }
}
