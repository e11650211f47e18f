package org.steward.peer;

import java.util.List;
import java.util.regex.Pattern;

/** Main log lines without what differs from run to run. */
public final class MainLog {
    private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} ");
    private static final Pattern PID = Pattern.compile(
            "((?:started )?with pid|killing '[^']*'|reaped unknown pid) (\\()?\\d+");
    private static final Pattern FD = Pattern.compile("\\bfd \\d+ closed, stopped monitoring <.*>");

    private MainLog() {
    }

    /** The lines with times dropped and process ids written {@code {pid}}. */
    public static List<String> normalised(List<String> lines) {
        return lines.stream().map(MainLog::normalised).toList();
    }

    private static String normalised(String line) {
        String text = TIME.matcher(line).replaceFirst("");
        text = PID.matcher(text).replaceAll(match -> match.group(1) + " "
                + (match.group(2) == null ? "" : "(") + "{pid}");
        return FD.matcher(text).replaceAll("fd {fd} closed, stopped monitoring");
    }
}
