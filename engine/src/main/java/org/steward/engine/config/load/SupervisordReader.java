package org.steward.engine.config.load;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.steward.engine.config.Account;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.config.value.EnvironmentList;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.Paths;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/** Reads {@code [supervisord]} in supervisord's order and lays the command line over it. */
final class SupervisordReader {
    private final SectionReader section;
    private final Expansions names;
    private final ServerOptions options;
    private final ValueReader values;
    private final Paths paths;

    private int minfds;
    private int minprocs;
    private Optional<Path> directory;
    private Optional<String> user;
    private int umask;
    private String logfile;
    private long logfileMaxbytes;
    private int logfileBackups;
    private LogLevel loglevel;
    private String pidfile;
    private String identifier;
    private boolean nodaemon;
    private boolean silent;
    private Optional<Path> childlogdir;
    private boolean nocleanup;
    private boolean stripAnsi;
    private Map<String, String> environment;

    /**
     * @param names what is valid in this section: {@code here} and the daemon's environment
     */
    SupervisordReader(
            SectionReader section, Expansions names, ServerOptions options, ValueReader values, Paths paths) {
        this.section = section;
        this.names = names;
        this.options = options;
        this.values = values;
        this.paths = paths;
    }

    /** Reads everything but the account, which supervisord looks up only when all else is right. */
    void read(Supplier<String> hostName) throws ConfigException {
        minfds = section.integer("minfds", 1024, names);
        minprocs = section.integer("minprocs", 200, names);
        directory = directory("directory");
        user = section.text("user", names);
        umask = section.octal("umask", names).orElse(0022);
        logfile = file("logfile", "supervisord.log");
        logfileMaxbytes = section.byteSize("logfile_maxbytes", 50L << 20, names);
        logfileBackups = section.integer("logfile_backups", 10, names);
        loglevel = loglevel();
        pidfile = file("pidfile", "supervisord.pid");
        identifier = section.text("identifier", names).orElse("supervisor");
        nodaemon = section.bool("nodaemon", false, names);
        silent = section.bool("silent", false, names);
        childlogdir = directory("childlogdir");
        nocleanup = section.bool("nocleanup", false, names);
        stripAnsi = section.bool("strip_ansi", false, names);
        environment = environment(names.with(Map.of("host_node_name", hostName)));
    }

    private Optional<Path> directory(String key) throws ConfigException {
        String text = section.converting(key, names);
        try {
            return text == null ? Optional.empty() : Optional.of(paths.absolute(paths.directory(text)));
        } catch (ValueException e) {
            section.report(key, e.getMessage());
            return Optional.empty();
        }
    }

    private String file(String key, String fallback) throws ConfigException {
        String text = section.converting(key, names);
        try {
            return text == null ? fallback : paths.inDirectory(text);
        } catch (ValueException e) {
            section.report(key, e.getMessage());
            return fallback;
        }
    }

    private LogLevel loglevel() throws ConfigException {
        String text = section.converting("loglevel", names);
        try {
            return text == null ? LogLevel.INFO : ValueReader.logLevel(text);
        } catch (ValueException e) {
            section.report("loglevel", e.getMessage());
            return LogLevel.INFO;
        }
    }

    private Map<String, String> environment(Expansions environmentNames) throws ConfigException {
        Optional<String> text = section.text("environment", environmentNames);
        try {
            return text.isEmpty() ? Map.of() : EnvironmentList.parse(text.get());
        } catch (ValueException e) {
            section.report("environment", e.getMessage());
            return Map.of();
        }
    }

    /** {@code [supervisord] environment}. */
    Map<String, String> environment() {
        return environment;
    }

    /** The directory the daemon will be in when it opens child logs. */
    Path workingDirectory() throws ConfigException {
        boolean staysHere = nodaemon || options.nodaemon();
        Optional<Path> target = options.directory().isPresent() ? options.directory() : directory;
        try {
            return staysHere || target.isEmpty() ? paths.absolute("") : target.get();
        } catch (ValueException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    /** The section with the command line over it and the account looked up. */
    SupervisordConfig finish() throws ConfigException {
        String log = options.logfile().orElse(logfile);
        boolean syslog = log.equals("syslog");
        return new SupervisordConfig(
                new LogFile.At(normal("logfile", log)),
                syslog,
                options.logfileMaxbytes().orElse(logfileMaxbytes),
                options.logfileBackups().orElse(logfileBackups),
                options.loglevel().orElse(loglevel),
                normal("pidfile", options.pidfile().orElse(pidfile)),
                options.umask().orElse(umask),
                nodaemon || options.nodaemon(),
                silent || options.silent(),
                options.minfds().orElse(minfds),
                options.minprocs().orElse(minprocs),
                nocleanup || options.nocleanup(),
                options.childlogdir().isPresent() ? options.childlogdir().get() : childlogdir(),
                account(),
                options.directory().isPresent() ? options.directory() : directory,
                stripAnsi || options.stripAnsi(),
                environment,
                options.identifier().orElse(identifier));
    }

    private Path childlogdir() throws ConfigException {
        try {
            return childlogdir.isPresent() ? childlogdir.get() : paths.temporaryDirectory();
        } catch (ValueException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    private Path normal(String key, String value) throws ConfigException {
        try {
            return paths.normal(value);
        } catch (ValueException e) {
            throw new ConfigException(e.getMessage(), section.origin(key));
        }
    }

    private Optional<Account> account() throws ConfigException {
        Optional<String> wanted = options.user().isPresent() ? options.user() : user;
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(values.user(wanted.get()));
        } catch (ValueException e) {
            if (options.user().isPresent()) {
                throw new ConfigException(e.getMessage());
            }
            section.report("user", e.getMessage());
            return Optional.empty();
        }
    }
}
