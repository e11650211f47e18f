package org.steward.engine.config.load;

import java.util.List;
import java.util.Optional;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.Finding;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.source.RawConfig;

/**
 * What a reading that goes on after errors gives.
 *
 * @param raw       the merged files; empty when the main file cannot be read
 * @param config    with defaults in the place of what is wrong; empty when there is no {@code [supervisord]} section
 * @param allGroups every group, also those a running daemon drops because their name is taken
 * @param findings  every error, then unknown sections and keys
 */
public record Checked(
        Optional<RawConfig> raw, Optional<EngineConfig> config, List<GroupConfig> allGroups, List<Finding> findings) {
    public Checked {
        allGroups = List.copyOf(allGroups);
        findings = List.copyOf(findings);
    }
}
