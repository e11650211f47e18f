package org.steward.engine.config.check;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.Severity;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.source.RawValue;

/** Checks of {@code [supervisorctl]}: whether it leads to a server of this configuration. */
final class ControlChecks {
    private static final String SECTION = "supervisorctl";
    private static final String DEFAULT_URL = "http://localhost:9001";
    private final RawConfig raw;
    private final EngineConfig config;
    private final Findings findings;

    ControlChecks(RawConfig raw, EngineConfig config, Findings findings) {
        this.raw = raw;
        this.config = config;
        this.findings = findings;
    }

    void run() {
        Optional<RawSection> section = raw.section(SECTION);
        if (section.isEmpty()) {
            findings.add(Severity.INFO, "supervisord", "", "there is no [supervisorctl] section",
                    "supervisorctl refuses a file without one", "add it with the serverurl of a server");
            return;
        }
        String url = raw.value(section.get(), "serverurl").map(RawValue::text).orElse(DEFAULT_URL)
                .replace("%(here)s", raw.here());
        if (url.contains("%(")) {
            return;
        }
        if (!url.startsWith("unix://") && !url.startsWith("http://")) {
            findings.add(Severity.WARNING, SECTION, "serverurl", "Unknown protocol for serverurl " + url,
                    "supervisorctl speaks only http:// and unix://", "use the address of a server section");
        } else if (!config.servers().isEmpty() && config.servers().stream().noneMatch(server -> leadsTo(url, server))) {
            findings.add(Severity.WARNING, SECTION, "serverurl", "no server of this file listens at " + url,
                    "supervisorctl would not reach this daemon", "use the address of a server section");
        }
    }

    private static boolean isSame(String text, Path file) {
        try {
            return Path.of(text).normalize().equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether the URL may be the server's; a host name may have any address. */
    private static boolean leadsTo(String url, HttpServerConfig server) {
        return switch (server) {
            case HttpServerConfig.Unix unix -> url.startsWith("unix://")
                    && isSame(url.substring("unix://".length()), unix.file());
            case HttpServerConfig.Inet inet -> {
                String address = url.startsWith("http://") ? url.substring("http://".length()) : "";
                int slash = address.indexOf('/');
                String hostPort = slash < 0 ? address : address.substring(0, slash);
                yield hostPort.endsWith(":" + inet.port()) || inet.port() == 80 && !hostPort.contains(":");
            }
        };
    }
}
