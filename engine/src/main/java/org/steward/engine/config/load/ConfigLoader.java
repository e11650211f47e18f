package org.steward.engine.config.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.steward.engine.config.Accounts;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.Finding;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.config.source.ConfigFiles;
import org.steward.engine.config.source.Problems;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.Paths;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/**
 * Reads a configuration into an {@link EngineConfig}.
 *
 * <p>Immutable: a second load starts from the same environment and the same current directory as the first, whatever
 * the daemon has changed into since. One thread at a time.
 */
public final class ConfigLoader {
    private static final String NO_SUPERVISORD = ".ini file does not include supervisord section";

    private final Accounts accounts;
    private final Map<String, String> environment;
    private final Supplier<String> hostName;
    private final Path currentDirectory;

    /**
     * @param accounts         user database
     * @param environment      the daemon's environment when it was started
     * @param hostName         {@code %(host_node_name)s}, asked when a value needs it
     * @param currentDirectory what relative paths start from
     */
    public ConfigLoader(
            Accounts accounts, Map<String, String> environment, Supplier<String> hostName, Path currentDirectory) {
        this.accounts = accounts;
        this.environment = Map.copyOf(environment);
        this.hostName = hostName;
        this.currentDirectory = currentDirectory.toAbsolutePath();
    }

    /**
     * The configuration file to read: the one given with {@code -c}, or the first there is on supervisord's list.
     *
     * @param program path this program was started as; its grandparent directory is searched first
     * @throws ConfigException when there is none
     */
    public String locate(ServerOptions options, String program) throws ConfigException {
        if (options.configuration().isPresent()) {
            return options.configuration().get();
        }
        List<String> candidates = searchPaths(program);
        Paths paths = paths();
        for (String candidate : candidates) {
            if (paths.file(candidate).exists()) {
                return candidate;
            }
        }
        throw new ConfigException("No config file found at default paths (" + String.join(", ", candidates)
                + "); use the -c option to specify a config file at a different path");
    }

    private static List<String> searchPaths(String program) {
        String here = parent(parent(program));
        String prefix = here.isEmpty() || here.endsWith("/") ? here : here + "/";
        return List.of(prefix + "etc/supervisord.conf", prefix + "supervisord.conf", "supervisord.conf",
                "etc/supervisord.conf", "/etc/supervisord.conf", "/etc/supervisor/supervisord.conf");
    }

    /** Python's {@code os.path.dirname}. */
    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : slash == 0 ? "/" : path.substring(0, slash);
    }

    /**
     * What root is told on standard error when no {@code -c} is given: the current directory is searched too, and
     * whoever can write there decides what root runs.
     */
    public Optional<String> searchWarning(ServerOptions options) {
        if (options.configuration().isPresent() || accounts.effectiveUid() != 0) {
            return Optional.empty();
        }
        return Optional.of("Supervisord is running as root and it is searching for its configuration file in default"
                + " locations (including its current working directory); you probably want to specify a \"-c\""
                + " argument specifying an absolute path to a configuration file for improved security.");
    }

    /**
     * Reads and checks a configuration.
     *
     * @param file    main file, as messages are to show it
     * @param options what the command line lays over it
     * @throws ConfigException the first error, in supervisord's words
     */
    public EngineConfig load(String file, ServerOptions options) throws ConfigException {
        return build(readFiles(file), options);
    }

    /** Only reads and merges the files. */
    public RawConfig readFiles(String file) throws ConfigException {
        return readFiles(file, Problems.STOP);
    }

    /** Checks files that were read. */
    public EngineConfig build(RawConfig raw, ServerOptions options) throws ConfigException {
        Outcome outcome = build(raw, options, Problems.STOP);
        if (outcome.config().isEmpty()) {
            throw new ConfigException(NO_SUPERVISORD);
        }
        return outcome.config().get();
    }

    /**
     * Reads a configuration to the end, whatever is wrong with it.
     *
     * @param file    main file, as messages are to show it
     * @param options what the command line lays over it
     */
    public Checked check(String file, ServerOptions options) {
        FoundErrors errors = new FoundErrors(Path.of(file));
        Optional<RawConfig> raw = Optional.empty();
        Outcome outcome = new Outcome(Optional.empty(), List.of());
        try {
            errors = new FoundErrors(paths().absolute(file).normalize());
            raw = Optional.of(readFiles(file, errors));
            if (!errors.isHeadless()) {
                outcome = build(raw.get(), options, errors);
            }
        } catch (ConfigException e) {
            errors.report(e);
        } catch (ValueException e) {
            errors.report(new ConfigException(e.getMessage()));
        }
        List<Finding> findings = new ArrayList<>(errors.found());
        raw.ifPresent(r -> findings.addAll(new UnknownNames(r).find()));
        return new Checked(raw, outcome.config(), outcome.allGroups(), findings);
    }

    RawConfig readFiles(String file, Problems problems) throws ConfigException {
        return new ConfigFiles(paths(), environment, hostName, problems).read(file);
    }

    /**
     * What a load with any {@link Problems} gives.
     *
     * @param config    empty without a {@code [supervisord]} section
     * @param allGroups every group, also those a running daemon drops because their name is taken
     */
    record Outcome(Optional<EngineConfig> config, List<GroupConfig> allGroups) {}

    Outcome build(RawConfig raw, ServerOptions options, Problems problems) throws ConfigException {
        Optional<RawSection> main = raw.section("supervisord");
        if (main.isEmpty()) {
            problems.report("", "", NO_SUPERVISORD, null);
            return new Outcome(Optional.empty(), List.of());
        }
        ValueReader values = new ValueReader(accounts);
        Paths paths = paths();
        Expansions outer = Expansions.of(environment);
        SupervisordReader supervisord = new SupervisordReader(new SectionReader(raw, main.get(), problems, ""),
                outer.with(Map.of("here", raw.here())), options, values, paths);
        supervisord.read(hostName);
        List<StartupMessage> messages = new ArrayList<>(raw.messages());
        Reading reading = new Reading(raw, outer.withEnvironment(supervisord.environment()), hostName, values, paths,
                problems, messages, supervisord.environment(), supervisord.workingDirectory());
        boolean supervisorInterface = new PluginReader(reading).readInterfaces();
        List<GroupConfig> groups = new GroupReader(reading).readAll();
        List<HttpServerConfig> servers = new ServerReader(reading).read();
        SupervisordConfig daemon = supervisord.finish();
        if (problems != Problems.STOP) {
            new PluginReader(reading).checkControlPlugins();
        }
        List<Finding> findings = new UnknownNames(raw).find();
        EngineConfig config = new EngineConfig(raw.file(), daemon, servers, GroupReader.withoutDuplicates(groups),
                supervisorInterface, inLogOrder(messages, daemon), findings);
        return new Outcome(Optional.of(config), groups);
    }

    /** supervisord writes criticals first, then warnings, then the rest. */
    private List<StartupMessage> inLogOrder(List<StartupMessage> messages, SupervisordConfig daemon) {
        List<StartupMessage> ordered = new ArrayList<>(messages.size() + 1);
        if (daemon.user().isEmpty() && accounts.effectiveUid() == 0) {
            ordered.add(new StartupMessage(LogLevel.CRITICAL, "Supervisor is running as root.  Privileges were not"
                    + " dropped because no user is specified in the config file.  If you intend to run as root, you"
                    + " can set user=root in the config file to avoid this message."));
        }
        for (LogLevel level : new LogLevel[] {LogLevel.WARN, LogLevel.INFO}) {
            for (StartupMessage message : messages) {
                if (message.level() == level) {
                    ordered.add(message);
                }
            }
        }
        return ordered;
    }

    Paths paths() {
        return new Paths(accounts, environment, currentDirectory);
    }
}
