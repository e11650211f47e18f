package org.steward.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.steward.client.protocol.SupervisorState;
import org.steward.engine.childlog.AutoLogs;
import org.steward.engine.childlog.FileMainLog;
import org.steward.engine.childlog.LogFiles;
import org.steward.engine.childlog.OutputDispatcher;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.config.check.Inspection;
import org.steward.engine.event.EngineEvent;
import org.steward.engine.event.EventFeed;
import org.steward.engine.event.StateFeed;
import org.steward.engine.history.HistoryKeeper;
import org.steward.engine.http.HttpLimits;
import org.steward.engine.http.HttpServers;
import org.steward.engine.logtail.LogFollowers;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;
import org.steward.engine.process.ConfigSource;
import org.steward.engine.process.Spawner;
import org.steward.engine.process.SubprocessContext;
import org.steward.engine.process.Supervisor;
import org.steward.engine.rpc.RpcContext;
import org.steward.engine.rpc.steward.StewardNamespace;

/** One run of the engine, from an open main log to the last stopped process; a restart in place makes a new one. */
final class DaemonRun {
    private final Posix posix;
    private final EventLoop loop;
    private final EngineConfig config;
    private final Supplier<Inspection> onDisk;
    private final FileMainLog log;
    private final EventFeed events = new EventFeed();
    private final StateFeed feed;
    private final HistoryKeeper history;
    private final LogFollowers followers;
    private final Supervisor supervisor;
    private final HttpServers servers;
    private boolean pidfileWritten;
    private int signalFd = -1;

    /**
     * Opens the main log and writes what has been waiting for it.
     *
     * @param source   reads the configuration again
     * @param onDisk   looks at the configuration on disk without taking it over
     * @param messages what reading and starting has left to say, in order
     */
    DaemonRun(Posix posix, EventLoop loop, ConfigSource source, Supplier<Inspection> onDisk, EngineConfig config,
            List<StartupMessage> messages) throws ConfigException {
        this.posix = posix;
        this.loop = loop;
        this.config = config;
        this.onDisk = onDisk;
        SupervisordConfig settings = config.supervisord();
        try {
            this.log = new FileMainLog(posix, loop.clock(), settings);
        } catch (PosixException e) {
            throw cannotLog(e);
        }
        for (StartupMessage message : messages) {
            log.log(message.level(), message.text());
        }
        AutoLogs autoLogs = new AutoLogs(
                posix, settings.childlogdir().toString(), settings.identifier(), loop.clock().nanos());
        if (!settings.nocleanup()) {
            autoLogs.clean(log);
        }
        LogFiles files = new LogFiles(posix);
        Spawner spawner = new Spawner(
                posix, LauncherEnvironment.withoutLauncher(posix.environment()), serverurl(config.servers()));
        this.feed = new StateFeed(posix.getpid() + "-" + loop.clock().wallMillis(), events);
        this.history = new HistoryKeeper(posix, loop, log, events, settings);
        this.followers = new LogFollowers(loop);
        OutputDispatcher.Shared output = new OutputDispatcher.Shared(
                posix,
                loop,
                log,
                events,
                files,
                ByteBuffer.allocateDirect(OutputDispatcher.CHUNK),
                followers,
                settings.stripAnsi());
        this.supervisor = new Supervisor(
                new SubprocessContext(posix, loop, log, events, files, autoLogs, spawner, output),
                source,
                () -> startable(source.load()),
                config,
                loop::stop);
        this.servers = new HttpServers(posix, loop, log, HttpLimits.DEFAULT, System.err::println);
    }

    /**
     * Makes sure that a restart with this configuration would come up again: that its main log can be written and its
     * new server addresses can be had.
     */
    private EngineConfig startable(EngineConfig next) throws ConfigException {
        if (next.supervisord().logfile() instanceof LogFile.At(Path path) && !next.supervisord().syslog()) {
            try {
                posix.close(posix.open(path.toString(), Posix.O_WRONLY | Posix.O_APPEND | Posix.O_CREAT, 0666));
            } catch (PosixException e) {
                throw cannotLog(e);
            }
        }
        servers.check(next.servers());
        return next;
    }

    private static ConfigException cannotLog(PosixException e) {
        return new ConfigException("cannot open the main log: " + e.getMessage()
                + "; set logfile in [supervisord] to a file this user may write");
    }

    /** SUPERVISOR_SERVER_URL: a unix socket if there is one, otherwise the first inet server. */
    private static Optional<String> serverurl(List<HttpServerConfig> servers) {
        Optional<String> url = Optional.empty();
        for (HttpServerConfig server : servers) {
            switch (server) {
                case HttpServerConfig.Unix unix -> {
                    return Optional.of("unix://" + unix.file());
                }
                case HttpServerConfig.Inet inet -> {
                    if (url.isEmpty()) {
                        String host = inet.host().isEmpty() ? "localhost" : inet.host();
                        url = Optional.of("http://" + host + ":" + inet.port());
                    }
                }
            }
        }
        return url;
    }

    FileMainLog log() {
        return log;
    }

    /** Makes the groups and opens the servers: everything that can still fail with a message to the terminal. */
    void open() throws ConfigException {
        supervisor.addAll();
        RpcContext context = new RpcContext(posix, loop, log, events, supervisor);
        Endpoints endpoints = new Endpoints(context, followers);
        if (config.supervisorInterface()) {
            endpoints.add(new StewardNamespace(context, feed, history, onDisk, Version.STEWARD));
        }
        try {
            endpoints.open(servers, config);
        } catch (ConfigException e) {
            // After a restart in the background there is no terminal left to tell it to.
            log.critical(e.getMessage());
            throw e;
        }
    }

    /**
     * Receives signals and says that the daemon is up; the rest is the loop's.
     *
     * @param background whether to let go of the terminal first
     */
    void begin(boolean background) throws PosixException {
        signalFd = Signals.receive(posix, loop, this::signalled);
        // Children that ended before the signals were received.
        loop.later(supervisor::reap);
        if (background) {
            daemonize();
        }
        writePidfile();
        if (background) {
            Background.ready(posix);
        }
        events.publish(new EngineEvent.SupervisorRunning());
    }

    private void daemonize() {
        log.info("daemonizing the supervisord process");
        SupervisordConfig settings = config.supervisord();
        if (settings.directory().isPresent()) {
            String directory = settings.directory().get().toString();
            try {
                posix.chdir(directory);
                log.info("set current directory: '" + directory + "'");
            } catch (PosixException e) {
                log.critical("can't chdir into '" + directory + "': " + e.getMessage());
            }
        }
        posix.umask(settings.umask());
    }

    /** The configuration to begin again with; empty after a shutdown. */
    Optional<EngineConfig> next() {
        return supervisor.state() == SupervisorState.RESTARTING ? Optional.of(supervisor.next()) : Optional.empty();
    }

    private void signalled(int signal) {
        switch (signal) {
            case Posix.SIGTERM -> exitRequested("SIGTERM");
            case Posix.SIGINT -> exitRequested("SIGINT");
            case Posix.SIGQUIT -> exitRequested("SIGQUIT");
            case Posix.SIGHUP -> restartRequested();
            case Posix.SIGUSR2 -> reopenRequested();
            case Posix.SIGCHLD -> {
                log.debug("received SIGCHLD indicating a child quit");
                supervisor.reap();
            }
            default -> log.log(LogLevel.BLATHER, "received signal " + signal + " indicating nothing");
        }
    }

    private void exitRequested(String signal) {
        log.warn("received " + signal + " indicating exit request");
        supervisor.shutdown();
    }

    private void restartRequested() {
        switch (supervisor.state()) {
            case SHUTDOWN -> log.warn("ignored SIGHUP indicating restart request (shutdown in progress)");
            case RUNNING, RESTARTING, FATAL -> {
                log.warn("received SIGHUP indicating restart request");
                try {
                    supervisor.restart();
                } catch (ConfigException e) {
                    log.error("not restarted, the configuration would not start: " + StewardDaemon.located(e));
                }
            }
        }
    }

    private void reopenRequested() {
        log.info("received SIGUSR2 indicating log reopen request");
        log.info("supervisord logreopen");
        log.reopen().ifPresent(why -> log.error("cannot reopen the main log: " + why));
        supervisor.reopenLogs();
    }

    private void writePidfile() {
        String path = config.supervisord().pidfile().toString();
        int pid = posix.getpid();
        byte[] text = (pid + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            int fd = posix.open(path, Posix.O_WRONLY | Posix.O_CREAT | Posix.O_TRUNC, 0666);
            try {
                posix.writeFully(fd, ByteBuffer.allocateDirect(text.length).put(text).flip());
                // To be removed in the end, unlike the likes of /dev/null.
                pidfileWritten = posix.status(fd).isRegular();
            } finally {
                posix.close(fd);
            }
            log.info("supervisord started with pid " + pid);
        } catch (IOException e) {
            log.critical("could not write pidfile " + path);
        }
    }

    /**
     * Removes the pidfile and closes what was opened. The sockets go when nothing else is left to do: whoever waits for
     * that may start another daemon here, which has the same pidfile and history.
     */
    void close() {
        history.close();
        if (signalFd >= 0) {
            loop.unwatch(signalFd);
            posix.close(signalFd);
        }
        if (pidfileWritten) {
            try {
                posix.unlink(config.supervisord().pidfile().toString());
            } catch (PosixException e) {
                log.log(LogLevel.BLATHER, e.getMessage());
            }
        }
        servers.close();
        log.close();
    }
}
