package org.steward.engine.config.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.steward.engine.config.Account;
import org.steward.engine.config.AutoRestart;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.ini.PythonText;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.source.RawValue;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.SignalName;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/**
 * Reads what all processes of one program section have in common, then makes them. Keys are read in supervisord's
 * order, so that the first of several errors is the same one.
 */
final class ProgramReader {
    /** More processes than this in one section are refused before they eat the memory. */
    private static final int MAX_PROCESSES = 100_000;
    private static final int SIGTERM = 15;
    private static final String PROCESS_NUM = "%(process_num)";

    private final Reading reading;
    private final SectionReader section;
    private final String sectionName;
    /** Every name but those of environments; changed for every process. */
    private final Map<String, Object> common = new HashMap<>();
    private final Expansions names;
    private String programName;

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
        ProgramConfig shared = new ProgramConfig(
                programName, "", "", Optional.empty(), umask, priority, autostart, startsecs,
                startretries, autorestart, exitcodes, stopsignal, stopwaitsecs, stopasgroup, killasgroup, user,
                redirectStderr, null, null, Map.of(), serverurl);
        ProcessReader reader = new ProcessReader(reading, section, sectionName, names, shared, stdout, stderr);
        List<ProgramConfig> processes = new ArrayList<>(Math.max(0, numprocs));
        for (int i = 0; i < numprocs; i++) {
            common.put("process_num", numprocsStart + i);
            common.put("numprocs", numprocs);
            processes.add(reader.read(nameTemplate));
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
}
