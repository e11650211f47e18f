package org.steward.engine.config.check;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.Severity;
import org.steward.engine.config.source.RawConfig;

/** Checks of every process: its command, directory, environment and logs. */
final class ProgramChecks {
    private static final String DEFAULT_PATH = "/bin:/usr/bin:/usr/local/bin";
    private final RawConfig raw;
    private final EngineConfig config;
    private final Map<String, String> environment;
    private final Findings findings;
    /** Log to the first process that writes it. */
    private final Map<Path, String> logs = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    ProgramChecks(RawConfig raw, EngineConfig config, Map<String, String> environment, Findings findings) {
        this.raw = raw;
        this.config = config;
        this.environment = environment;
        this.findings = findings;
    }

    void run() {
        if (config.supervisord().logfile() instanceof LogFile.At(Path main) && !config.supervisord().syslog()) {
            logs.put(main, "the daemon itself");
        }
        for (GroupConfig group : config.groups()) {
            for (ProgramConfig process : group.processes()) {
                process(group, process);
            }
        }
    }

    private void process(GroupConfig group, ProgramConfig process) {
        String section = Sections.of(raw, group, process);
        // What processes of one section have in common is said once.
        if (done.add(section + "\n" + process.command())) {
            command(section, process);
        }
        process.directory().ifPresent(directory -> {
            if (done.add(section + "\ndirectory\n" + directory) && !Files.isDirectory(directory)) {
                findings.add(Severity.WARNING, section, "directory",
                        "the directory '" + directory + "' does not exist", "the process cannot be started in it",
                        "make the directory or correct the path");
            }
        });
        if (done.add(section + "\nenvironment")) {
            raw.section(section).flatMap(s -> raw.value(s, "environment"))
                    .ifPresent(value -> EnvironmentChecks.run(findings, section, value.text()));
        }
        log(group, process, section, "stdout_logfile", process.stdout());
        log(group, process, section, "stderr_logfile", process.stderr());
    }

    private void log(GroupConfig group, ProgramConfig process, String section, String key, ChannelConfig channel) {
        if (!(channel.logfile() instanceof LogFile.At(Path path))) {
            return;
        }
        LogChecks.place(findings, section, key, path, channel.maxbytes());
        if (LogChecks.isSpecial(path)) {
            return;
        }
        String name = group.name() + ":" + process.name() + " (" + key + ")";
        String other = logs.putIfAbsent(path.normalize(), name);
        if (other != null && done.add(section + "\n" + key + "\nshared")) {
            findings.add(Severity.WARNING, section, key,
                    name + " and " + other + " write to the same log " + path,
                    "each rotates it by itself, so lines are lost",
                    "use a log each, for instance with %(process_num)d in the name");
        }
    }

    private void command(String section, ProgramConfig process) {
        String word = CommandWord.first(process.command()).orElse("");
        if (word.isEmpty()) {
            findings.add(Severity.WARNING, section, "command",
                    "can't parse command '" + process.command() + "'", "the process cannot be started",
                    "close every quote and name a program");
            return;
        }
        if (word.contains("/")) {
            file(section, process, word, new File(word));
            return;
        }
        String path = process.environment().getOrDefault("PATH", environment.getOrDefault("PATH", DEFAULT_PATH));
        File notExecutable = null;
        for (String directory : path.split(":")) {
            File candidate = new File(directory, word);
            if (candidate.isFile() && candidate.canExecute()) {
                return;
            }
            notExecutable = notExecutable == null && candidate.isFile() ? candidate : notExecutable;
        }
        if (notExecutable != null) {
            notExecutable(section, notExecutable);
        } else {
            findings.add(Severity.WARNING, section, "command", "can't find command '" + word + "'",
                    "it is in none of the directories of PATH=" + path, "give its absolute path");
        }
    }

    private void file(String section, ProgramConfig process, String word, File file) {
        File there = process.directory().map(d -> new File(d.toFile(), word)).orElse(file);
        File found = file.isAbsolute() || file.exists() ? file : there;
        if (!found.exists()) {
            findings.add(Severity.WARNING, section, "command", "can't find command '" + word + "'",
                    "there is no such file", "correct the path");
        } else if (found.isDirectory()) {
            findings.add(Severity.WARNING, section, "command", "command at '" + word + "' is a directory",
                    "only a file can be run", "correct the path");
        } else if (!found.canExecute()) {
            notExecutable(section, found);
        }
    }

    private void notExecutable(String section, File file) {
        findings.add(Severity.WARNING, section, "command", "command at '" + file + "' is not executable",
                "the process cannot be started", "chmod +x " + file);
    }
}
