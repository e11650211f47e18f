package org.steward.bench.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.steward.bench.ProcessUsage;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.processes.ProcessDoors;
import org.steward.desktop.processes.ProcessesView;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;

/** A hundred servers of a hundred processes, each of which changes each second, in one table. */
final class TableBench {

    private static final int SERVERS = 100;
    private static final int PROCESSES = 100;
    private static final int WARM_SECONDS = 15;
    private static final int SECONDS = 30;
    private static final double SCROLL = 45;

    private TableBench() {
    }

    static void measure() throws Exception {
        Stagehand hand = new Stagehand();
        FxMeter meter = new FxMeter();
        Fleet fleet = new Fleet();
        FedServers servers = Stagehand.on(() -> new FedServers(fleet, SERVERS, PROCESSES, meter));
        Stage stage = Stagehand.on(() -> {
            ProcessesView view = view(hand, fleet, servers, meter);
            Stage shown = hand.show(view.view());
            meter.watch(shown.getScene());
            return shown;
        });
        feed(servers, 0, WARM_SECONDS);
        begin(meter);
        feed(servers, WARM_SECONDS, SECONDS);
        print(meter, "a refresh of 100 × 100 processes, all changing each second", "8 ms", "16 ms");
        AnimationTimer scrolling = Stagehand.on(() -> scroll(stage.getScene(), meter));
        begin(meter);
        feed(servers, WARM_SECONDS + SECONDS, SECONDS);
        Stagehand.on(() -> {
            scrolling.stop();
            return null;
        });
        print(meter, "the same while the table is scrolled without a pause", "8 ms", "16 ms");
        WindowBench.print("  pulses a second while scrolling", Stagehand.on(meter::pulses) / (double) SECONDS, "/s", "60");
        System.gc();
        WindowBench.print("  resident memory of the process", new ProcessUsage(ProcessHandle.current().pid())
                .residentMegabytes(), "MB", "450 MB");
        Stagehand.on(() -> {
            stage.hide();
            return null;
        });
    }

    private static ProcessesView view(Stagehand hand, Fleet fleet, FedServers servers, FxMeter meter) {
        Commands commands = new Commands();
        return new ProcessesView(fleet, new SimpleObjectProperty<>(Optional.<Server>empty()), servers, new NoActions(),
                new ProcessDoors(process -> { }, process -> { }, process -> { }, some -> { }, some -> { }, one -> { }),
                        commands,
                new KeyBindings(commands, hand.settings), hand.viewState, Messages.in(Locale.ENGLISH), meter);
    }

    private static void begin(FxMeter meter) {
        Stagehand.on(() -> {
            meter.begin();
            return null;
        });
    }

    private static void print(FxMeter meter, String what, String median, String high) {
        WindowBench.print(what + ": JavaFX thread, median", Stagehand.on(() -> meter.quantile(0.5)), "ms", median);
        WindowBench.print("  99 of 100 refreshes stay below", Stagehand.on(() -> meter.quantile(0.99)), "ms", high);
        WindowBench.print("  the longest", Stagehand.on(() -> meter.quantile(1)), "ms", "none");
    }

    /** Each server changes once a second, at its own moment of it. */
    private static void feed(FedServers servers, int from, int seconds) {
        long begin = System.nanoTime();
        long step = 1_000_000_000L / servers.count();
        for (int round = 0; round < seconds; round++) {
            for (int server = 0; server < servers.count(); server++) {
                long due = begin + round * 1_000_000_000L + server * step;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                servers.change(server, from + round + 1);
            }
        }
    }

    private static AnimationTimer scroll(Scene scene, FxMeter meter) {
        TableView<?> table = (TableView<?>) scene.lookup("#processes");
        VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        AnimationTimer timer = new AnimationTimer() {
            private double direction = SCROLL;

            @Override
            public void handle(long now) {
                if (flow.getPosition() >= 0.99) {
                    direction = -SCROLL;
                } else if (flow.getPosition() <= 0.01) {
                    direction = SCROLL;
                }
                meter.timed(() -> flow.scrollPixels(direction));
            }
        };
        timer.start();
        return timer;
    }

    /** Nobody does anything here. */
    static final class NoActions implements ProcessActions {
        @Override
        public void run(ProcessAction action, List<ProcessRef> processes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isPending(ProcessRef process) {
            return false;
        }

        @Override
        public Subscription onPendingChange(Consumer<ProcessRef> listener) {
            return Subscription.EMPTY;
        }
    }
}
