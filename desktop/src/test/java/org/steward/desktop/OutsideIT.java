package org.steward.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.text.Messages;
import org.steward.peer.Await;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Where links in logs of real programs lead. */
@Isolated
@ExtendWith(ApplicationExtension.class)
class OutsideIT {

    private static final ConnectionOptions HASTY = ConnectionOptions.defaults()
            .withPoll(new ConnectionOptions.PollIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200)));

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final ActivityLog activity = new ActivityLog(Clock.systemUTC());
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final Outside outside = new Outside(background, opened::add, activity, Messages.in(Locale.ENGLISH));
    private Optional<Server> server = Optional.empty();

    @AfterEach
    void close() {
        server.ifPresent(Server::close);
        background.close();
    }

    private static <T> T on(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    /** One program whose configuration names its directory, and one that goes where it likes. */
    private void start(Trial trial, String url) {
        trial.box().directory("named");
        trial.box().directory("gone");
        for (String directory : List.of("named", "gone")) {
            trial.box().file(directory + "/job.py", "pass\n");
        }
        trial.box().script("go.sh", "#!/bin/sh\ncd \"$1\"\nexec sleep 600\n");
        trial.start("""
                [inet_http_server]
                port=127.0.0.1:{port}
                [program:named]
                command=/bin/sleep 600
                directory={dir}/named
                startsecs=0
                [program:gone]
                command={dir}/go.sh {dir}/gone
                startsecs=0
                """);
        server = Optional.of(on(() -> new Server(ServerProfile.of("box", trial.box().fill(url)),
                TransportOptions.defaults(), HASTY, fx)));
        Await.until("the processes", () -> on(() -> List.of("named", "gone").stream().allMatch(name ->
                process(name).info().filter(info -> info.pid() != 0).isPresent())));
    }

    private ProcessRef process(String name) {
        return new ProcessRef(server.orElseThrow(), name, name);
    }

    private void follow(String path, String process) {
        on(() -> {
            outside.open(new Link.Place(0, path.length(), path, 3), Optional.of(process(process)));
            return true;
        });
    }

    private void leads(Trial trial, String path, String process, String file) {
        opened.clear();
        // A shell may be on its way to its directory.
        Await.until(path + " of " + process + " leads to " + file, () -> {
            follow(path, process);
            return opened.contains(trial.box().path(file).toString());
        });
    }

    @OnEachServer
    void relativePathsBeginInTheDirectoryOfTheProgram(Trial trial) {
        start(trial, "unix://{dir}/s.sock");
        leads(trial, "job.py", "named", "named/job.py");
        leads(trial, "job.py", "gone", "gone/job.py");
        leads(trial, "../named/./job.py", "gone", "named/job.py");
        leads(trial, trial.box().path("named/job.py").toString(), "gone", "named/job.py");
    }

    @OnEachServer
    void aFileThatIsNotThereIsTalkedOfAndNothingIsOpened(Trial trial) {
        start(trial, "unix://{dir}/s.sock");
        for (String path : List.of("nosuch.py", "\u0000.py", "../named")) {
            int told = on(() -> activity.history().size());
            follow(path, "named");
            Await.until("told of " + path, () -> on(() -> activity.history().size()) == told + 1);
        }
        assertEquals(List.of(), opened);
    }

    @OnEachServer
    void pathsOfAFarServerAreNotLookedForHere(Trial trial) {
        start(trial, "http://127.0.0.1:{port}");
        follow("job.py", "named");
        Await.until("told", () -> on(() -> activity.history().size()) == 1);
        assertEquals(List.of(), opened);
    }
}
