package org.steward.engine.config.check;

import java.util.List;
import java.util.Optional;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.Finding;
import org.steward.engine.config.Severity;

/**
 * The configuration on disk, looked at without being taken over.
 *
 * @param findings what the linter says, ordered by file and line
 * @param config   with defaults in the place of what is wrong; empty when nothing can be made of the files
 * @param report   where the values of that configuration come from
 */
public record Inspection(List<Finding> findings, Optional<EngineConfig> config, Optional<EffectiveReport> report) {
    public Inspection {
        findings = List.copyOf(findings);
    }

    /** Whether the daemon would take the configuration over. */
    public boolean isValid() {
        return config.isPresent() && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
