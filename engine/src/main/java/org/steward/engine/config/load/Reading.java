package org.steward.engine.config.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.source.Problems;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.Paths;
import org.steward.engine.config.value.ValueReader;

/**
 * What the readers of one load share.
 *
 * @param raw         the merged files
 * @param names       {@code ENV_} of the daemon's environment; later also of {@code [supervisord] environment}
 * @param hostName    {@code %(host_node_name)s}
 * @param values      value types
 * @param paths       path types
 * @param problems    what becomes of errors
 * @param messages    filled with what is to be logged
 * @param environment {@code [supervisord] environment}
 * @param logBase     directory that relative child logs are opened from
 */
record Reading(
        RawConfig raw,
        Expansions names,
        Supplier<String> hostName,
        ValueReader values,
        Paths paths,
        Problems problems,
        List<StartupMessage> messages,
        Map<String, String> environment,
        Path logBase) {

    SectionReader section(RawSection section) {
        return new SectionReader(raw, section, problems, "");
    }

    /** The names of {@link #names} and {@code here}. */
    Expansions withHere() {
        return names.with(Map.of("here", raw.here()));
    }
}
