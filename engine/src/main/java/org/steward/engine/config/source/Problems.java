package org.steward.engine.config.source;

import java.util.List;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.Origin;
import org.steward.engine.config.ini.ParseProblem;
import org.steward.engine.config.ini.PythonText;

/**
 * What becomes of an error in the configuration: the daemon stops at the first, the checker notes it and goes on with
 * the default.
 */
public interface Problems {

    /**
     * @param section the section's name, or empty
     * @param key     the key, or empty
     * @param message supervisord's text
     * @param origin  the value to blame; null when a whole file is
     */
    void report(String section, String key, String message, Origin origin) throws ConfigException;

    /**
     * Reports the lines of a file that cannot be read: in Python's words, one message for all of them, except that one
     * before the first header stands alone.
     */
    default void unreadable(SourceFile source) throws ConfigException {
        List<ParseProblem> bad = source.document().problems();
        ParseProblem first = bad.getFirst();
        StringBuilder message = new StringBuilder();
        if (first.noSection()) {
            message.append("File contains no section headers.\nfile: ").append(PythonText.repr(source.shown()))
                    .append(", line: ").append(first.line()).append('\n').append(first.shown());
        } else {
            message.append("Source contains parsing errors: ").append(PythonText.repr(source.shown()));
            for (ParseProblem problem : bad) {
                message.append("\n\t[line ").append(problem.line() < 10 ? " " : "").append(problem.line())
                        .append("]: ").append(problem.shown());
            }
        }
        report("", "", message.toString(), new Origin(source.path(), first.line()));
    }

    /** Stops at the first error. */
    Problems STOP = new Problems() {
        @Override
        public void report(String section, String key, String message, Origin origin) throws ConfigException {
            throw new ConfigException(message, origin);
        }
    };
}
