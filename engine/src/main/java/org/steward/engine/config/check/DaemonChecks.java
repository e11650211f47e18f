package org.steward.engine.config.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.Severity;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;

/** Checks of {@code [supervisord]} and of the HTTP servers. */
final class DaemonChecks {
    private static final String SUPERVISORD = "supervisord";
    private final RawConfig raw;
    private final EngineConfig config;
    private final Findings findings;

    DaemonChecks(RawConfig raw, EngineConfig config, Findings findings) {
        this.raw = raw;
        this.config = config;
        this.findings = findings;
    }

    void run() {
        onlyWhenDaemonizing("umask");
        onlyWhenDaemonizing("directory");
        SupervisordConfig supervisord = config.supervisord();
        if (!supervisord.syslog() && supervisord.logfile() instanceof LogFile.At(Path path)) {
            LogChecks.place(findings, SUPERVISORD, "logfile", path, supervisord.logfileMaxbytes());
        }
        LogChecks.writableDirectory(findings, SUPERVISORD, "pidfile", supervisord.pidfile());
        raw.section(SUPERVISORD).flatMap(section -> raw.value(section, "environment"))
                .ifPresent(value -> EnvironmentChecks.run(findings, SUPERVISORD, value.text()));
        config.servers().forEach(this::server);
        if (config.servers().isEmpty()) {
            findings.add(Severity.INFO, SUPERVISORD, "", "there is no HTTP server section",
                    "supervisorctl reaches the daemon through one", "add a [unix_http_server] section");
        } else if (!config.supervisorInterface()) {
            findings.add(Severity.WARNING, SUPERVISORD, "", "there is no [rpcinterface:supervisor] section",
                    "without it supervisorctl is refused",
                    "add the section with supervisor.rpcinterface_factory ="
                            + " supervisor.rpcinterface:make_main_rpcinterface");
        }
        for (RawSection section : raw.sections()) {
            if (section.name().startsWith("rpcinterface:") && !section.suffix().equals("supervisor")) {
                findings.add(Severity.WARNING, section.name(), "",
                        "section [" + section.name() + "] makes no RPC namespace here",
                        "only the namespace supervisor is built in", "remove it");
            }
        }
    }

    private void onlyWhenDaemonizing(String key) {
        Map<String, ?> values = raw.section(SUPERVISORD).map(RawSection::values).orElse(Map.of());
        if (values.containsKey(key)) {
            boolean useless = config.supervisord().nodaemon();
            findings.add(useless ? Severity.WARNING : Severity.INFO, SUPERVISORD, key,
                    "'" + key + "' has " + (useless ? "no effect here" : "no effect in the foreground"),
                    "it is set only when the daemon goes into the background",
                    "set it for the programs that need it");
        }
    }

    private void server(HttpServerConfig server) {
        boolean open = server.credentials().isEmpty();
        switch (server) {
            case HttpServerConfig.Inet inet -> {
                if (inet.host().contains(":") || inet.host().startsWith("[")) {
                    findings.add(Severity.WARNING, inet.section(), "port",
                            "'" + inet.host() + "' looks like an IPv6 address",
                            "supervisord's servers are IPv4 only, so it cannot listen there",
                            "use an IPv4 address or a host name");
                } else if (open && !isLoopback(inet.host())) {
                    findings.add(Severity.WARNING, inet.section(), "port",
                            "anybody who reaches port " + inet.port() + " can control every program",
                            "the server asks for no password",
                            "set username and password, or listen on 127.0.0.1:" + inet.port());
                }
            }
            case HttpServerConfig.Unix unix -> {
                LogChecks.writableDirectory(findings, unix.section(), "file", unix.file());
                if (open && (unix.chmod() & 0002) != 0) {
                    findings.add(Severity.WARNING, unix.section(), "chmod",
                            "every user of this machine can control every program",
                            "the socket is writable for all and asks for no password",
                            "use chmod=0770 and a group with chown");
                }
                Path directory = unix.file().getParent();
                if (directory != null && !Files.isDirectory(directory)) {
                    findings.add(Severity.WARNING, unix.section(), "file",
                            "the directory " + directory + " does not exist", "the socket cannot be made there",
                            "make the directory or choose another");
                }
            }
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.");
    }
}
