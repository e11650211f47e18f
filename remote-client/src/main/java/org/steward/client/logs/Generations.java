package org.steward.client.logs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names generations: a file, and how often it was found to have other bytes than before. Shared by a source and its
 * followers, so that they mean the same by a name. Safe for any thread.
 */
final class Generations {

    /** More files than anybody still has a position in. */
    private static final int MOST = 64;

    private final Map<String, Integer> replacements = new LinkedHashMap<>();

    /** The generation of what is in this file as far as is known. */
    synchronized String of(String file) {
        int count = replacements.getOrDefault(file, 0);
        return file.isEmpty() || count == 0 ? file : file + "#" + count;
    }

    /** The file was found to have other bytes than those of generation {@code seen}: what it is now. */
    synchronized String after(String file, String seen) {
        if (of(file).equals(seen)) {
            replacements.merge(file, 1, Integer::sum);
            if (replacements.size() > MOST) {
                replacements.remove(replacements.keySet().iterator().next());
            }
        }
        return of(file);
    }

    /** The file of a generation. */
    static String file(String generation) {
        int mark = generation.lastIndexOf('#');
        return mark < 0 ? generation : generation.substring(0, mark);
    }
}
