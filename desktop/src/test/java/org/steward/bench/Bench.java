package org.steward.bench;

import java.io.IOException;
import java.util.List;
import org.steward.peer.Server;

/** Runs the parts named in the property {@code bench.only}, all by default, and prints the table. */
public final class Bench {

    private Bench() {
    }

    public static void main(String[] args) throws IOException {
        List<String> parts = List.of(System.getProperty("bench.only", "startup,fleet,crash,output,control").split(","));
        Figures figures = new Figures();
        for (Server server : Server.values()) {
            server.absence().ifPresent(reason -> System.out.println(server + " is missing: " + reason));
        }
        List<Server> present = List.of(Server.values()).stream().filter(server -> server.absence().isEmpty()).toList();
        for (String part : parts) {
            System.err.println("measuring " + part);
            run(part, present, figures);
        }
        if (!figures.isEmpty()) {
            figures.markdown().forEach(System.out::println);
        }
    }

    private static void run(String part, List<Server> servers, Figures figures) throws IOException {
        switch (part) {
            case "startup" -> {
                StartupBench.measure(servers, figures);
                StartupBench.limit(figures);
            }
            case "fleet" -> {
                for (Server server : servers) {
                    FleetBench.small(server, figures, 200);
                }
                for (Server server : servers) {
                    FleetBench.large(server, figures, 1000);
                }
            }
            case "crash" -> {
                for (Server server : servers) {
                    CrashBench.measure(server, figures);
                }
            }
            case "output" -> {
                OutputBench.measure(servers, figures);
                OutputBench.limit(figures);
            }
            case "control" -> ControlBench.measure(figures);
            case "log" -> LogBench.measure().forEach(System.out::println);
            default -> throw new IllegalArgumentException("no such part: " + part
                    + " (there are startup, fleet, crash, output, control, log)");
        }
    }
}
