package org.steward.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import org.steward.client.protocol.ProcessState;
import org.steward.peer.Daemon;
import org.steward.peer.Sandbox;
import org.steward.peer.Server;

/**
 * Makes the pictures of the README: the window on the demo and on a stock supervisord, in its main states, light and
 * dark. The argument is the directory they go to.
 */
public final class Pictures {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /** What was asked in the background has arrived: histories, configurations, last lines. */
    private static final Duration ANSWERS = Duration.ofSeconds(3);
    /** News has come and gone. */
    private static final Duration NEWS = Duration.ofSeconds(14);

    private Pictures() {
    }

    /** Makes all of them. */
    public static void main(String[] args) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
        Path directory = Path.of(args[0]).toAbsolutePath();
        int status = 1;
        try (Sandbox box = new Sandbox()) {
            int port = box.port();
            try (Daemon daemon = supervisord(box, port)) {
                make(directory, "light", Locale.ENGLISH, port);
                make(directory, "dark", Locale.ENGLISH, port);
                make(directory, "light", Locale.SIMPLIFIED_CHINESE, port);
            }
            status = 0;
        } catch (AssertionError e) {
            e.printStackTrace();
        }
        // JavaFX's threads would keep the process.
        System.exit(status);
    }

    private static Daemon supervisord(Sandbox box, int port) {
        box.file("supervisord.conf", """
                [unix_http_server]
                file=%(here)s/s.sock
                [inet_http_server]
                port=127.0.0.1:PORT
                [supervisord]
                logfile=%(here)s/d.log
                pidfile=%(here)s/d.pid
                childlogdir=%(here)s
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
                [program:postgres]
                command=/bin/sh -c "echo database system is ready to accept connections; exec sleep 100000"
                [program:backup]
                command=/bin/sh -c "echo copying base backup; sleep 2; kill -9 $$"
                autorestart=false
                [program:replica]
                command=/bin/sleep 100000
                numprocs=2
                process_name=%(program_name)s_%(process_num)02d
                """.replace("PORT", Integer.toString(port)));
        return Daemon.launch(Server.SUPERVISORD, box, Map.of(),
                List.of("-n", "-c", box.path("supervisord.conf").toString())).awaitReady();
    }

    private static void make(Path directory, String theme, Locale language, int port) {
        String suffix = "-" + theme + (language.equals(Locale.ENGLISH) ? "" : "-" + language.getLanguage()) + ".png";
        try (Sandbox home = new Sandbox()) {
            home.directory("config");
            home.directory("config/steward");
            home.file("config/steward/servers.toml", """
                    [servers."db-1"]
                    url = "http://127.0.0.1:%d"
                    tags = ["production", "database"]
                    color = "blue"

                    [servers."old-host"]
                    url = "http://127.0.0.1:9"
                    """.formatted(port));
            try (OpenDesk window = new OpenDesk(home, OpenDesk.STILL + "theme = " + theme + "\n", Optional.empty(), language,
                    WIDTH, HEIGHT)) {
                show(window, directory, suffix);
            }
        }
    }

    private static void show(OpenDesk window, Path directory, String suffix) {
        OpenDesk.until("the mailer is given up", () -> is(window, "local", "mailer", ProcessState.FATAL));
        OpenDesk.until("the backup has ended", () -> is(window, "db-1", "backup", ProcessState.EXITED));
        window.select("local", "mailer");
        settle(NEWS);
        window.picture(directory.resolve("processes" + suffix));
        window.select("local", "web");
        run(window, "process.openLog");
        settle(ANSWERS);
        window.picture(directory.resolve("log" + suffix));
        run(window, "screen.processes");
        window.select("db-1", "backup");
        settle(ANSWERS);
        window.picture(directory.resolve("why" + suffix));
        run(window, "palette.show");
        OpenDesk.on(() -> {
            ((TextField) window.scene().lookup(".palette-field")).setText("restart");
            return null;
        });
        settle(ANSWERS);
        window.picture(directory.resolve("palette" + suffix));
    }

    private static boolean is(OpenDesk window, String server, String process, ProcessState state) {
        return window.row(server, process).filter(row -> row.info().state() == state).isPresent();
    }

    private static void run(OpenDesk window, String command) {
        OpenDesk.on(() -> {
            window.bench().commands.run(command);
            return null;
        });
    }

    /** Lets time pass in which nothing is to be waited for that a picture could tell. */
    private static void settle(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
