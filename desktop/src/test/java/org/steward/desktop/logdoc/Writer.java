package org.steward.desktop.logdoc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** Another process that writes files. */
public final class Writer implements AutoCloseable {

    private final Process process;
    private final java.io.Writer orders;
    private final BufferedReader answers;

    public Writer() {
        try {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                    WriterMain.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public void append(Path file, String text) {
        append(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public void append(Path file, byte[] bytes) {
        order("append " + file + " " + Base64.getEncoder().encodeToString(bytes));
    }

    public void truncate(Path file, long size) {
        order("truncate " + file + " " + size);
    }

    public void move(Path from, Path to) {
        order("move " + from + " " + to);
    }

    public void delete(Path file) {
        order("delete " + file);
    }

    public void directory(Path path) {
        order("directory " + path);
    }

    private void order(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
            String answer = answers.readLine();
            if (!"done".equals(answer)) {
                throw new AssertionError("the writer answered " + answer + " to " + order);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
