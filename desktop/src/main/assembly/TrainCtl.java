import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes lib/stewardctl.aot: starts the freshly assembled daemon with many programs, has one run of stewardctl do what
 * its commands do, and lets the JVM record the classes of it. Started by the build as {@code java TrainCtl.java HOME},
 * on the JDK that the distribution will run on.
 */
final class TrainCtl {
    private static final int ROUNDS = 60;

    private TrainCtl() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        Path cache = home.resolve("lib/stewardctl.aot");
        Files.deleteIfExists(cache);
        Path dir = Files.createTempDirectory("steward-train");
        Files.writeString(dir.resolve("supervisord.conf"), """
                [unix_http_server]
                file=%1$s/s.sock
                [supervisord]
                logfile=%1$s/d.log
                pidfile=%1$s/d.pid
                childlogdir=%1$s
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
                [supervisorctl]
                serverurl=unix://%1$s/s.sock
                [program:many]
                command=/bin/cat
                process_name=%%(program_name)s_%%(process_num)03d
                numprocs=200
                autostart=false
                [program:cat]
                command=/bin/cat
                startsecs=0
                stdout_logfile=%1$s/cat.log
                """.formatted(dir));
        Process daemon = start(home, dir, "stewardd", "", "-n");
        try {
            await(dir.resolve("s.sock"), daemon);
            exercise(home, dir, cache);
        } finally {
            daemon.destroy();
        }
        daemon.waitFor(60, TimeUnit.SECONDS);
        daemon.destroyForcibly();
        if (!Files.exists(cache)) {
            // It runs without the cache, only slower: worth a word, not a failed build.
            System.err.println("no class cache was made: " + Files.readString(dir.resolve("stewardctl.out")));
        }
        delete(dir);
    }

    private static Process start(Path home, Path dir, String program, String javaOptions, String... options)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/" + program).toString(), "-c", dir.resolve("supervisord.conf").toString());
        builder.command().addAll(List.of(options));
        builder.environment().put("STEWARD_JAVA_OPTIONS", javaOptions);
        builder.redirectErrorStream(true).redirectOutput(dir.resolve(program + ".out").toFile());
        return builder.start();
    }

    private static void await(Path socket, Process daemon) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(socket)) {
            if (!daemon.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the daemon did not start");
            }
            daemon.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    /** Types into the shell, which reads lines from a pipe. */
    private static void exercise(Path home, Path dir, Path cache) throws Exception {
        Process ctl = start(home, dir, "stewardctl", "-XX:AOTCacheOutput=" + cache);
        String commands = "help\nstatus cat\nstart cat\nstart nosuch\nstop cat\nstart cat\nrestart cat\nsignal CONT"
                + " cat\npid\n"
                + "pid cat\navail\nreread\nupdate\ntail cat\nmaintail\nclear cat\nversion\nstatus --json\nstatus 'c*'\n"
                + "restart --rolling cat\nrestart --parallel cat\nwait cat\nnosuch\n" + "status\n".repeat(ROUNDS)
                + "quit\n";
        try (var in = ctl.outputWriter()) {
            in.write(commands);
        }
        if (!ctl.waitFor(120, TimeUnit.SECONDS)) {
            ctl.destroyForcibly();
        }
    }

    private static void delete(Path dir) throws IOException {
        try (var paths = Files.list(dir)) {
            for (Path path : paths.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(dir);
    }
}
