package org.steward.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The installed Python as the authority on what supervisord's own functions answer. */
public final class Python {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String LOOP = """
            for line in sys.stdin:
                data = base64.b64decode(line.strip())
                print(base64.b64encode(answer(data)).decode())
            """;

    private Python() {}

    /**
     * Calls {@code answer(data: bytes) -> bytes} once for each input.
     *
     * @param needs  a module the definition imports; the test is skipped where it is not installed
     * @param answer Python source that defines {@code answer}
     */
    public static List<byte[]> answers(String needs, String answer, List<byte[]> inputs) throws IOException {
        assumeTrue(Files.isExecutable(PYTHON), "/usr/bin/python3 is not installed");
        assumeTrue(run("import " + needs, "").exit == 0, "Python has no module " + needs);
        StringBuilder lines = new StringBuilder();
        for (byte[] input : inputs) {
            lines.append(Base64.getEncoder().encodeToString(input)).append('\n');
        }
        Result result = run("import base64, sys\n" + answer + "\n" + LOOP, lines.toString());
        assertEquals(0, result.exit, result.output);
        List<byte[]> answers = new ArrayList<>();
        result.output.lines().forEach(line -> answers.add(Base64.getDecoder().decode(line)));
        assertEquals(inputs.size(), answers.size());
        return answers;
    }

    private record Result(int exit, String output) {}

    private static Result run(String source, String input) throws IOException {
        Process process = new ProcessBuilder(PYTHON.toString(), "-W", "ignore", "-c", source)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread feeder = Thread.ofVirtual().start(() -> feed(process.getOutputStream(), input));
        byte[] output = process.getInputStream().readAllBytes();
        try {
            feeder.join();
            return new Result(process.waitFor(), new String(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void feed(OutputStream to, String input) {
        try (to) {
            to.write(input.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Python has ended early; its exit status tells.
        }
    }
}
