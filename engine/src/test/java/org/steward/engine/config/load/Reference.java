package org.steward.engine.config.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.ini.PythonText;

/** Runs many configurations through the installed supervisor and through our loader. */
final class Reference {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    static final Map<String, String> ENVIRONMENT =
            Map.of("PATH", "/usr/bin:/bin", "HOME", "/tmp", "LC_ALL", "C.UTF-8", "FOO", "foo value", "PERCENT", "5%");

    private final Path directory;
    private final List<String> names = new ArrayList<>();

    Reference(Path directory) {
        this.directory = directory;
    }

    /** Why the comparison cannot be made; empty when it can. */
    static String missing() throws IOException, InterruptedException {
        if (!Files.isExecutable(PYTHON)) {
            return "/usr/bin/python3 is not installed";
        }
        Process process = new ProcessBuilder(PYTHON.toString(), "-W", "ignore", "-c", "import supervisor.options")
                .redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0 ? "" : "the supervisor package of Python is not installed";
    }

    /** Adds a case; every file is named relative to the directory it gets. */
    void add(String name, Map<String, byte[]> files) throws IOException {
        Path home = directory.resolve(name);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        names.add(name);
    }

    List<String> names() {
        return names;
    }

    /** What supervisor makes of every case. */
    Map<String, List<String>> theirs() throws IOException {
        Path script = directory.resolve("reference.py");
        try (InputStream in = Reference.class.getResourceAsStream("reference.py")) {
            Files.write(script, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(PYTHON.toString(), script.toString()));
        names.forEach(name -> command.add(directory.resolve(name).toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> results = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : output.split("\n")) {
            if (line.startsWith("== ")) {
                current = new ArrayList<>();
                results.put(line.substring(3), current);
            } else {
                current.add(line);
            }
        }
        return results;
    }

    /** What our loader makes of one case. */
    List<String> ours(String name) throws IOException {
        Path home = directory.resolve(name);
        List<String> args = List.of("-c", "supervisord.conf");
        if (Files.exists(home.resolve("args"))) {
            args = Files.readAllLines(home.resolve("args"));
        }
        TestAccounts accounts = new TestAccounts();
        ConfigLoader loader = new ConfigLoader(accounts, ENVIRONMENT, Reference::hostName, home);
        try {
            ServerOptions options =
                    CommandLine.parse(args.toArray(String[]::new), accounts, ENVIRONMENT, home);
            return ReferenceFacts.of(loader.load(loader.locate(options, "/usr/bin/supervisord"), options));
        } catch (ConfigException e) {
            return List.of("error=" + PythonText.repr(e.getMessage()));
        }
    }

    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
