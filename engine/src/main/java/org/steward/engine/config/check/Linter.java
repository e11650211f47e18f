package org.steward.engine.config.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.Finding;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.Severity;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.load.Checked;
import org.steward.engine.config.load.ConfigLoader;
import org.steward.engine.config.load.ServerOptions;
import org.steward.engine.config.source.RawConfig;

/** Checks a configuration: every error, and everything that runs but hardly as meant. */
public final class Linter {
    private static final Comparator<Finding> ORDER = Comparator
            .comparing((Finding finding) -> finding.file().toString())
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::severity);

    private final ConfigLoader loader;
    private final Map<String, String> environment;

    /**
     * @param environment the daemon's environment, for PATH
     */
    public Linter(ConfigLoader loader, Map<String, String> environment) {
        this.loader = loader;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Checks a file and those it includes.
     *
     * @param file    main file, as messages are to show it
     * @param options what the command line lays over it
     */
    public LintReport lint(String file, ServerOptions options) {
        return lint(loader.check(file, options));
    }

    /** As {@link #lint}, and what came of reading the files besides. */
    public Inspection inspect(String file, ServerOptions options) {
        Checked checked = loader.check(file, options);
        Optional<EffectiveReport> report = checked.config().flatMap(config ->
                checked.raw().map(raw -> new EffectiveReport(raw, config, options)));
        return new Inspection(lint(checked).findings(), checked.config(), report);
    }

    private LintReport lint(Checked checked) {
        LinkedHashSet<Finding> all = new LinkedHashSet<>(checked.findings());
        if (checked.raw().isPresent()) {
            RawConfig raw = checked.raw().get();
            Findings findings = new Findings(raw);
            new TextChecks(raw, findings).run();
            checked.config().ifPresent(config -> {
                messages(raw, config, findings);
                new DaemonChecks(raw, config, findings).run();
                new ControlChecks(raw, config, findings).run();
                new GroupChecks(raw, checked.allGroups(), findings).run();
                new ProgramChecks(raw, config, environment, findings).run();
            });
            all.addAll(findings.found());
        }
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(ORDER);
        return new LintReport(sorted);
    }

    /** What supervisord itself would write to its log as a warning. */
    private static void messages(RawConfig raw, EngineConfig config, Findings findings) {
        for (StartupMessage message : new LinkedHashSet<>(config.messages())) {
            if (message.level() == LogLevel.WARN) {
                boolean include = message.text().startsWith("No file matches");
                String section = include ? "include" : sectionIn(message.text());
                findings.add(Severity.WARNING, section, include ? "files" : "", message.text(),
                        "supervisord writes this to its log", "correct it");
            }
        }
        Set<String> read = raw.files().stream().map(file -> included(file.shown())).collect(Collectors.toSet());
        for (StartupMessage message : config.messages()) {
            if (message.text().startsWith("Included extra file") && !read.contains(message.text())) {
                findings.add(Severity.WARNING, "include", "files", message.text() + ", but it cannot be read",
                        "supervisord passes over what it cannot open", "correct its permissions");
            }
        }
    }

    private static String included(String file) {
        return "Included extra file \"" + file + "\" during parsing";
    }

    /** The section that a message about one names in brackets. */
    private static String sectionIn(String text) {
        int open = text.indexOf('[');
        int close = text.indexOf("], ", open);
        return open >= 0 && close > open ? text.substring(open + 1, close) : "";
    }
}
