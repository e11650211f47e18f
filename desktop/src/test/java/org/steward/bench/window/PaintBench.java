package org.steward.bench.window;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.steward.client.SupervisorClient;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.desktop.action.Commands;
import org.steward.desktop.figures.FiguresKeeper;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.processes.ProcessDoors;
import org.steward.desktop.processes.ProcessesView;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.text.Messages;
import org.steward.peer.Daemon;
import org.steward.peer.Sandbox;

/** How soon a process that is stopped and started by somebody else is seen to be so. */
final class PaintBench {

    private static final int ROUNDS = 40;
    private static final int WARM = 10;
    private static final String PROCESS = "sleeper:sleeper_00";

    private PaintBench() {
    }

    static void measure() throws Exception {
        Stagehand hand = new Stagehand();
        FxThread fx = new FxThread();
        try (Sandbox box = new Sandbox(); Background background = new Background(fx);
                Daemon daemon = Daemon.launch(org.steward.peer.Server.STEWARDD, box, Map.of(),
                        List.of("-n", "-c", StartBench.config(box).toString()));
                SupervisorClient client = new SupervisorClient(endpoint(box.path("s.sock")),
                        TransportOptions.defaults())) {
            daemon.awaitReady();
            Fleet fleet = new Fleet();
            Server server = Stagehand.on(() -> new Server(ServerProfile.of("local", endpoint(box.path("s.sock")).url()),
                    TransportOptions.defaults(), ConnectionOptions.defaults(), fx));
            Stage stage = Stagehand.on(() -> {
                fleet.add(server);
                Commands commands = new Commands();
                ProcessesView view = new ProcessesView(fleet, new SimpleObjectProperty<>(Optional.<Server>empty()),
                        new FiguresKeeper(fleet, background), new TableBench.NoActions(),
                        new ProcessDoors(process -> { }, process -> { }, process -> { }, some -> { }, some -> { }, one -> { }),
                        commands, new KeyBindings(commands, hand.settings),
                        hand.viewState, Messages.in(Locale.ENGLISH), fx);
                return hand.show(view.view());
            });
            await(stage.getScene(), server, ProcessState.RUNNING, () -> { });
            double[] millis = new double[2 * ROUNDS];
            for (int i = 0; i < WARM + ROUNDS; i++) {
                double stop = await(stage.getScene(), server, ProcessState.STOPPED, () -> client.stopProcess(PROCESS, false));
                double start = await(stage.getScene(), server, ProcessState.RUNNING,
                        () -> client.startProcess(PROCESS, false));
                if (i >= WARM) {
                    millis[2 * (i - WARM)] = stop;
                    millis[2 * (i - WARM) + 1] = start;
                }
            }
            Arrays.sort(millis);
            WindowBench.print("from the call that stops or starts to the painted row, median", millis[ROUNDS], "ms",
                    "100 ms");
            WindowBench.print("  the longest of " + millis.length, millis[millis.length - 1], "ms", "100 ms");
            Stagehand.on(() -> {
                stage.hide();
                fleet.close();
                return null;
            });
        }
    }

    private static Endpoint endpoint(Path socket) {
        return Endpoint.parse("unix://" + socket);
    }

    /** Does it, and tells how many milliseconds later the pulse has laid out a row in this state. */
    private static double await(Scene scene, Server server, ProcessState state, Call call) throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        long[] at = new long[1];
        Runnable pulse = () -> {
            if (seen.getCount() > 0 && server.snapshot().process(PROCESS).filter(p -> p.state() == state).isPresent()) {
                at[0] = System.nanoTime();
                seen.countDown();
            }
        };
        Stagehand.on(() -> {
            scene.addPostLayoutPulseListener(pulse);
            return null;
        });
        long began = System.nanoTime();
        call.make();
        if (!seen.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("never painted as " + state);
        }
        Stagehand.on(() -> {
            scene.removePostLayoutPulseListener(pulse);
            return null;
        });
        return (at[0] - began) / 1e6;
    }

    /** A call to the server. */
    @FunctionalInterface
    private interface Call {
        void make() throws Exception;
    }
}
