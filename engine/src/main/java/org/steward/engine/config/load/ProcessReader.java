package org.steward.engine.config.load;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.value.EnvironmentList;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.Format;
import org.steward.engine.config.value.ValueException;

/**
 * Makes the processes of one section one by one. A value without a percent sign is the same for all of them: it is
 * read for the first and shared by the rest.
 */
final class ProcessReader {
    private final Reading reading;
    private final SectionReader section;
    private final String sectionName;
    private final Expansions names;
    /** What all processes have in common; its other components are empty. */
    private final ProgramConfig shared;
    private final ChannelReader stdoutReader;
    private final ChannelReader stderrReader;

    // What the process before had; null before the first.
    private Map<String, String> ownEnvironment;
    private Map<String, String> wholeEnvironment;
    private Optional<Path> directory;
    private Optional<String> command;

    ProcessReader(Reading reading, SectionReader section, String sectionName, Expansions names, ProgramConfig shared,
            ChannelReader stdoutReader, ChannelReader stderrReader) {
        this.reading = reading;
        this.section = section;
        this.sectionName = sectionName;
        this.names = names;
        this.shared = shared;
        this.stdoutReader = stdoutReader;
        this.stderrReader = stderrReader;
    }

    /**
     * Makes one process; {@code process_num} and {@code numprocs} are among the names already.
     *
     * @param nameTemplate {@code process_name} before expansion
     */
    ProgramConfig read(String nameTemplate) throws ConfigException {
        Map<String, String> own = environment();
        Expansions all = names.withEnvironment(own);
        Optional<Path> directory = directory(all);
        ChannelConfig stdout = channel(stdoutReader, all);
        ChannelConfig stderr = channel(stderrReader, all);
        if (shared.redirectStderr()) {
            stderr = withoutFile(stderr);
        }
        Optional<String> command = command(all);
        if (command.isEmpty()) {
            section.report("", "program section " + sectionName + " does not specify a command");
        }
        String name = name(nameTemplate, all);
        return new ProgramConfig(shared.programName(), name, command.orElse(""), directory, shared.umask(),
                shared.priority(), shared.autostart(), shared.startsecs(), shared.startretries(),
                shared.autorestart(), shared.exitcodes(), shared.stopsignal(), shared.stopwaitsecs(),
                shared.stopasgroup(), shared.killasgroup(), shared.user(), shared.redirectStderr(), stdout, stderr,
                withGlobal(own), shared.serverurl());
    }

    private Map<String, String> environment() throws ConfigException {
        if (ownEnvironment != null && !section.varies("environment")) {
            return ownEnvironment;
        }
        Optional<String> text = section.text("environment", names, "environment");
        try {
            ownEnvironment = text.isEmpty() ? Map.of() : EnvironmentList.parse(text.get());
        } catch (ValueException e) {
            section.report("environment", e.getMessage());
            ownEnvironment = Map.of();
        }
        wholeEnvironment = null;
        return ownEnvironment;
    }

    private Map<String, String> withGlobal(Map<String, String> own) {
        if (own.isEmpty()) {
            return reading.environment();
        }
        if (wholeEnvironment == null) {
            Map<String, String> whole = new LinkedHashMap<>(reading.environment());
            whole.putAll(own);
            wholeEnvironment = Collections.unmodifiableMap(whole);
        }
        return wholeEnvironment;
    }

    private Optional<Path> directory(Expansions all) throws ConfigException {
        if (directory == null || section.varies("directory")) {
            String text = section.converting("directory", all);
            try {
                directory = text == null ? Optional.empty() : Optional.of(reading.paths().path(text));
            } catch (ValueException e) {
                section.report("directory", e.getMessage());
                directory = Optional.empty();
            }
        }
        return directory;
    }

    private Optional<String> command(Expansions all) throws ConfigException {
        if (command == null || section.varies("command")) {
            command = section.text("command", all);
        }
        return command;
    }

    private ChannelConfig channel(ChannelReader reader, Expansions all) throws ConfigException {
        ChannelReader.Result result = reader.read(all);
        reading.messages().addAll(result.messages());
        return result.channel();
    }

    /** Standard error that goes to standard output has no file of its own, whatever the section says. */
    private ChannelConfig withoutFile(ChannelConfig channel) {
        if (channel.logfile() instanceof LogFile.At) {
            reading.messages().add(new StartupMessage(LogLevel.WARN, "For [" + sectionName
                    + "], redirect_stderr=true but stderr_logfile has also been set to a filename, the filename has"
                    + " been ignored"));
        }
        if (channel.logfile() instanceof LogFile.None) {
            return channel;
        }
        return new ChannelConfig(new LogFile.None(), channel.maxbytes(), channel.backups(),
                channel.captureMaxbytes(), channel.eventsEnabled(), channel.syslog());
    }

    private String name(String template, Expansions all) throws ConfigException {
        try {
            return Format.expand(template, all, "process_name");
        } catch (ValueException e) {
            section.report("process_name", e.getMessage());
            return shared.programName();
        }
    }
}
