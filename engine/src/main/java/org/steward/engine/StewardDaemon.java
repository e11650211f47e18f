package org.steward.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.steward.engine.config.Account;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.config.check.EffectiveReport;
import org.steward.engine.config.check.Inspection;
import org.steward.engine.config.check.LintReport;
import org.steward.engine.config.check.Linter;
import org.steward.engine.config.load.CommandLine;
import org.steward.engine.config.load.ConfigLoader;
import org.steward.engine.config.load.ServerOptions;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.loop.Clock;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.NativeAccounts;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;
import org.steward.engine.posix.SpawnRequest;
import org.steward.engine.process.ConfigSource;

/**
 * The daemon's entry point: command line, configuration, privileges and limits; then one {@link DaemonRun} after the
 * other until a shutdown. Exit status 0 after a shutdown, 2 for a usage, configuration or start-up error.
 */
public final class StewardDaemon {
    private static final int USAGE_ERROR = 2;

    private final Posix posix = new NativePosix();
    private final NativeAccounts accounts = new NativeAccounts(posix);
    private final Map<String, String> environment = environment(posix);
    private final Path currentDirectory = Path.of("").toAbsolutePath();
    private final ConfigLoader loader =
            new ConfigLoader(accounts, environment, StewardDaemon::hostName, currentDirectory);
    private final String program;
    private final String[] args;

    private StewardDaemon(String program, String[] args) {
        this.program = program;
        this.args = args;
    }

    /** Runs the daemon; never returns. */
    public static void main(String[] args) {
        StewardDaemon daemon = new StewardDaemon(System.getProperty("steward.launcher", "stewardd"), args);
        int status;
        try {
            status = daemon.start();
        } catch (ConfigException e) {
            System.err.println("Error: " + e.getMessage());
            System.err.println("For help, use " + daemon.program + " -h");
            e.origin().ifPresent(origin -> System.err.println("See " + origin));
            status = USAGE_ERROR;
        } catch (IOException e) {
            System.err.println("Error: " + e.getMessage());
            status = USAGE_ERROR;
        }
        System.err.flush();
        Runtime.getRuntime().exit(status);
    }

    private int start() throws ConfigException, IOException {
        ServerOptions options = CommandLine.parse(args, accounts, environment, currentDirectory);
        return switch (options.action()) {
            case HELP -> print(CommandLine.help());
            case VERSION -> print(Version.COMPATIBLE + "\n");
            case LINT -> lint(options);
            case EFFECTIVE -> effective(options);
            case RUN -> supervise(options);
        };
    }

    private static int print(String text) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
        return 0;
    }

    private int lint(ServerOptions options) throws ConfigException {
        LintReport report = new Linter(loader, environment).lint(loader.locate(options, program), options);
        print(options.json() ? report.json() : report.text());
        return report.exitStatus();
    }

    private int effective(ServerOptions options) throws ConfigException {
        RawConfig raw = loader.readFiles(loader.locate(options, program));
        EffectiveReport report = new EffectiveReport(raw, loader.build(raw, options), options);
        return print(options.json() ? report.json() : report.text());
    }

    private int supervise(ServerOptions options) throws ConfigException, IOException {
        Signals.block(posix);
        loader.searchWarning(options).ifPresent(System.err::println);
        String file = loader.locate(options, program);
        ConfigSource source = () -> loader.load(file, options);
        Supplier<Inspection> files = () -> new Linter(loader, environment).inspect(file, options);
        EngineConfig config = source.load();
        boolean foreground = config.supervisord().nodaemon();
        if (!foreground && !Background.isSecond()) {
            return Background.start(posix, program, args);
        }
        List<StartupMessage> messages = new ArrayList<>(config.messages());
        become(config.supervisord(), messages);
        messages.addAll(Limits.raise(posix, config.supervisord()));
        LoopErrors errors = new LoopErrors();
        EventLoop loop = new EventLoop(posix, Clock.system(), errors);
        for (boolean first = true; ; first = false) {
            DaemonRun run = new DaemonRun(posix, loop, source, files, config, messages);
            errors.reportTo(run.log());
            try {
                run.open();
                run.begin(first && !foreground);
                loop.run();
            } finally {
                run.close();
            }
            if (run.next().isEmpty()) {
                return 0;
            }
            config = run.next().get();
            messages = new ArrayList<>(config.messages());
        }
    }

    private void become(SupervisordConfig config, List<StartupMessage> messages) throws ConfigException {
        Optional<Account> wanted = config.user();
        if (wanted.isEmpty()) {
            return;
        }
        Account account = wanted.get();
        if (posix.getuid() != account.uid()) {
            if (posix.getuid() != 0) {
                throw new ConfigException("Can't drop privilege as nonroot user");
            }
            try {
                posix.become(new SpawnRequest.Identity(
                        account.uid(), account.gid(), posix.groupsOf(account.name(), account.gid())));
            } catch (PosixException e) {
                throw new ConfigException("Could not become user " + account.name() + ": " + e.getMessage());
            }
        }
        messages.add(new StartupMessage(LogLevel.INFO, "Set uid to user " + account.uid() + " succeeded"));
    }

    private static Map<String, String> environment(Posix posix) {
        Map<String, String> environment = new HashMap<>();
        for (byte[] entry : LauncherEnvironment.withoutLauncher(posix.environment())) {
            String text = new String(entry, StandardCharsets.UTF_8);
            int equals = text.indexOf('=');
            if (equals > 0) {
                environment.put(text.substring(0, equals), text.substring(equals + 1));
            }
        }
        return environment;
    }

    /** What uname(2) tells, as Python's platform.node() does. */
    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return "localhost";
        }
    }

    /** The text of a configuration error and the place it is about. */
    static String located(ConfigException e) {
        return e.getMessage() + e.origin().map(o -> " (" + o + ")").orElse("");
    }
}
