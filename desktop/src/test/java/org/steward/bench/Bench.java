package org.steward.bench;

import java.io.IOException;
import java.util.List;
import org.steward.peer.Server;

/** Runs the parts named in the property {@code bench.only}, all by default, and prints the table. */
public final class Bench {

    private Bench() {
    }

    public static void main(String[] args) throws IOException {
        List<String> parts = List.of(System.getProperty("bench.only", "startup,fleet,crash,output").split(","));
        Figures figures = new Figures();
        for (Server server : Server.values()) {
            server.absence().ifPresent(reason -> System.out.println(server + " is missing: " + reason));
        }
        List<Server> present = List.of(Server.values()).stream().filter(server -> server.absence().isEmpty()).toList();
        for (String part : parts) {
            for (Server server : present) {
                System.err.println(server + ": " + part);
                run(part, server, figures);
            }
            limit(part, figures);
        }
        figures.markdown().forEach(System.out::println);
    }

    private static void run(String part, Server server, Figures figures) throws IOException {
        switch (part) {
            case "startup" -> StartupBench.measure(server, figures);
            case "fleet" -> {
                FleetBench.small(server, figures, 200);
                FleetBench.large(server, figures, 1000);
            }
            case "crash" -> CrashBench.measure(server, figures);
            case "output" -> OutputBench.measure(server, figures);
            default -> throw new IllegalArgumentException("no such part: " + part
                    + " (there are startup, fleet, crash, output)");
        }
    }

    private static void limit(String part, Figures figures) throws IOException {
        switch (part) {
            case "startup" -> StartupBench.limit(figures);
            case "output" -> OutputBench.limit(figures);
            default -> { }
        }
    }
}
