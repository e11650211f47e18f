package org.steward.engine.config.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.steward.engine.config.Account;
import org.steward.engine.config.AutoRestart;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.ini.PythonText;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.source.RawValue;
import org.steward.engine.config.value.EnvironmentList;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.Format;
import org.steward.engine.config.value.SignalName;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/**
 * Makes the processes of one program section, in supervisord's order of reading, so that the first of several errors
 * is the same one. What does not vary with the process number is read once and shared.
 */
final class ProgramReader {
    /** More processes than this in one section are refused before they eat the memory. */
    private static final int MAX_PROCESSES = 100_000;
    private static final int SIGTERM = 15;
    private static final String PROCESS_NUM = "%(process_num)";

    private final Reading reading;
    private final SectionReader section;
    private final String sectionName;
    private final Map<String, Object> common = new HashMap<>();
    private final Expansions names;
    private String programName;
    /** The parts that every process of the section has in common; its own parts are replaced one by one. */
    private ProgramConfig shared;

    ProgramReader(Reading reading, RawSection section, String groupName) throws ConfigException {
        this.reading = reading;
        this.sectionName = section.name();
        this.section = new SectionReader(reading.raw(), section, reading.problems(), " in section "
                + PythonText.repr(section.name()) + " (file: " + PythonText.repr(section.fileShown()) + ")");
        this.programName = section.suffix();
        try {
            programName = ValueReader.name(section.suffix());
        } catch (ValueException e) {
            this.section.report("", e.getMessage());
        }
        common.put("here", reading.raw().here());
        common.put("program_name", programName);
        common.put("host_node_name", reading.hostName());
        common.put("group_name", groupName);
        this.names = reading.names().with(common);
    }

    /** The processes in ascending name order. */
    List<ProgramConfig> read() throws ConfigException {
        int priority = section.integer("priority", 999, names);
        boolean autostart = section.bool("autostart", true, names);
        AutoRestart autorestart = autorestart();
        int startsecs = section.integer("startsecs", 1, names);
        int startretries = section.integer("startretries", 3, names);
        int stopsignal = stopsignal();
        int stopwaitsecs = section.integer("stopwaitsecs", 10, names);
        boolean stopasgroup = section.bool("stopasgroup", false, names);
        boolean killasgroup = section.bool("killasgroup", stopasgroup, names);
        List<Integer> exitcodes = exitcodes();
        boolean redirectStderr = section.bool("redirect_stderr", false, names);
        int numprocs = section.integer("numprocs", 1, names);
        int numprocsStart = section.integer("numprocs_start", 0, names);
        long stdoutCapture = section.byteSize("stdout_capture_maxbytes", 0L, names);
        boolean stdoutEvents = section.bool("stdout_events_enabled", false, names);
        long stderrCapture = section.byteSize("stderr_capture_maxbytes", 0L, names);
        boolean stderrEvents = section.bool("stderr_events_enabled", false, names);
        Optional<String> serverurl = serverurl();
        Optional<Account> user = user();
        OptionalInt umask = section.octal("umask", names);
        String nameTemplate = nameTemplate();
        if (numprocs > 1 && !nameTemplate.contains(PROCESS_NUM)) {
            section.report("process_name",
                    "%(process_num) must be present within process_name when numprocs > 1");
        }
        if (stopasgroup && !killasgroup) {
            section.report("killasgroup", "Cannot set stopasgroup=true and killasgroup=false");
        }
        if (numprocs > MAX_PROCESSES) {
            section.report("numprocs", "numprocs is " + numprocs + ", more than the " + MAX_PROCESSES
                    + " processes one section may have");
            numprocs = 1;
        }
        ChannelReader stdout =
                new ChannelReader(reading, section, sectionName, "stdout", stdoutCapture, stdoutEvents);
        ChannelReader stderr =
                new ChannelReader(reading, section, sectionName, "stderr", stderrCapture, stderrEvents);
        shared = new ProgramConfig(programName, "", "", Optional.empty(), umask, priority, autostart, startsecs,
                startretries, autorestart, exitcodes, stopsignal, stopwaitsecs, stopasgroup, killasgroup, user,
                redirectStderr, null, null, Map.of(), serverurl);
        List<ProgramConfig> processes = new ArrayList<>(Math.max(0, numprocs));
        for (int i = 0; i < numprocs; i++) {
            processes.add(process(numprocsStart + i, numprocs, nameTemplate, stdout, stderr));
        }
        if (processes.size() > 1) {
            processes.sort(Comparator.comparing(ProgramConfig::name));
        }
        return processes;
    }

    private AutoRestart autorestart() throws ConfigException {
        String text = section.converting("autorestart", names);
        try {
            return text == null ? AutoRestart.UNEXPECTED : ValueReader.autoRestart(text);
        } catch (ValueException e) {
            section.report("autorestart", e.getMessage());
            return AutoRestart.UNEXPECTED;
        }
    }

    private int stopsignal() throws ConfigException {
        String text = section.converting("stopsignal", names);
        try {
            return text == null ? SIGTERM : SignalName.parse(text);
        } catch (ValueException e) {
            section.report("stopsignal", e.getMessage());
            return SIGTERM;
        }
    }

    private List<Integer> exitcodes() throws ConfigException {
        String text = section.converting("exitcodes", names);
        try {
            return text == null ? List.of(0) : ValueReader.exitCodes(text);
        } catch (ValueException e) {
            section.report("exitcodes", e.getMessage());
            return List.of(0);
        }
    }

    private Optional<String> serverurl() throws ConfigException {
        String text = section.converting("serverurl", names);
        return text == null || PythonText.strip(text).equalsIgnoreCase("AUTO") ? Optional.empty() : Optional.of(text);
    }

    private Optional<Account> user() throws ConfigException {
        String text = section.converting("user", names);
        try {
            return text == null ? Optional.empty() : Optional.of(reading.values().user(text));
        } catch (ValueException e) {
            section.report("user", e.getMessage());
            return Optional.empty();
        }
    }

    private String nameTemplate() throws ConfigException {
        Optional<RawValue> template = section.raw("process_name");
        if (template.isEmpty()) {
            return "%(program_name)s";
        }
        try {
            return ValueReader.name(template.get().text());
        } catch (ValueException e) {
            section.report("process_name", e.getMessage());
            return programName.replace("%", "%%") + "_" + PROCESS_NUM + "d";
        }
    }

    private ProgramConfig process(int number, int numprocs, String nameTemplate, ChannelReader stdoutReader,
            ChannelReader stderrReader) throws ConfigException {
        common.put("process_num", number);
        common.put("numprocs", numprocs);
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
        return new ProgramConfig(programName, name, command.orElse(""), directory, shared.umask(),
                shared.priority(), shared.autostart(), shared.startsecs(), shared.startretries(),
                shared.autorestart(), shared.exitcodes(), shared.stopsignal(), shared.stopwaitsecs(),
                shared.stopasgroup(), shared.killasgroup(), shared.user(), shared.redirectStderr(), stdout, stderr,
                withGlobal(own), shared.serverurl());
    }

    private Map<String, String> ownEnvironment;
    private Map<String, String> wholeEnvironment;

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

    private Optional<Path> directory;

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

    private Optional<String> command;

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
            return programName;
        }
    }
}
