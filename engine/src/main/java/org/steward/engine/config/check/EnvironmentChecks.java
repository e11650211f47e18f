package org.steward.engine.config.check;

import java.util.List;
import org.steward.engine.config.Severity;
import org.steward.engine.config.value.EnvironmentList;
import org.steward.engine.config.value.ValueException;

/** Checks how an {@code environment} value is separated. */
final class EnvironmentChecks {

    private EnvironmentChecks() {}

    static void run(Findings findings, String section, String text) {
        List<String> tokens;
        try {
            tokens = EnvironmentList.tokens(text);
        } catch (ValueException e) {
            // The loader has said so already.
            return;
        }
        if (tokens.contains("%")) {
            // An expansion outside quotes: what it expands to may hold anything.
            return;
        }
        readDifferently(findings, section, tokens);
        for (int i = 3; i < tokens.size(); i += 4) {
            if (!tokens.get(i).equals(",")) {
                findings.add(Severity.WARNING, section, "environment",
                        "'" + tokens.get(i) + "' stands where a comma separates two pairs",
                        "supervisord skips whatever stands there",
                        "write " + tokens.get(i - 3) + "=\"...\" with the whole value in quotes");
                return;
            }
        }
        if (tokens.size() % 4 == 0 && !tokens.isEmpty()) {
            findings.add(Severity.INFO, section, "environment", "a comma after the last pair",
                    "supervisord overlooks it", "remove it");
        }
    }

    /** supervisor 4.4 reads this key by the rules of the POSIX shell; most values mean the same. */
    private static void readDifferently(Findings findings, String section, List<String> tokens) {
        for (int i = 2; i < tokens.size(); i += 4) {
            String value = tokens.get(i);
            boolean quotesInside = value.charAt(0) != '"' && value.charAt(0) != '\''
                    && (value.indexOf('"') > 0 || value.indexOf('\'') > 0);
            if (quotesInside || value.charAt(0) == '"' && value.indexOf('\\') > 0) {
                findings.add(Severity.INFO, section, "environment",
                        "the value of '" + tokens.get(i - 2) + "' means something else from supervisor 4.4 on",
                        "it reads quotes inside a word and backslashes as a shell does; here they stand for themselves",
                        "put the whole value into single quotes");
            }
        }
    }
}
