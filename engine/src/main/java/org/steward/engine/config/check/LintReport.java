package org.steward.engine.config.check;

import java.util.List;
import java.util.Locale;
import org.steward.engine.config.Finding;
import org.steward.engine.config.Severity;

/**
 * What the checker found.
 *
 * @param findings ordered by file, line and severity
 */
public record LintReport(List<Finding> findings) {
    public LintReport {
        findings = List.copyOf(findings);
    }

    /** 0 when the daemon would run with the configuration, 2 when it would refuse. */
    public int exitStatus() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 2 : 0;
    }

    /** One line per finding: {@code file:line: severity: message (why, suggested fix)}; empty for none. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            out.append(finding.file()).append(':').append(finding.line()).append(": ")
                    .append(word(finding)).append(": ").append(oneLine(finding.message()))
                    .append(" (").append(oneLine(finding.why())).append(", ").append(oneLine(finding.fix()))
                    .append(")\n");
        }
        return out.toString();
    }

    /** An array of objects, in the same order. */
    public String json() {
        JsonWriter json = new JsonWriter().beginArray();
        for (Finding finding : findings) {
            json.beginObject()
                    .member("file", finding.file().toString())
                    .member("line", finding.line())
                    .member("severity", word(finding))
                    .member("section", finding.section())
                    .member("key", finding.key())
                    .member("message", finding.message())
                    .member("why", finding.why())
                    .member("fix", finding.fix())
                    .endObject();
        }
        return json.endArray().toString();
    }

    private static String word(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String oneLine(String text) {
        return text.replace("\n\t", " ").replace('\n', ' ');
    }
}
