package org.steward.client.ctl.console;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard input, read byte by byte so that nothing is taken from whoever reads it afterwards. */
public final class StandardDialog implements Dialog {

    private static final int MAX_LINE = 1 << 20;

    private final InputStream in = new FileInputStream(FileDescriptor.in);
    private final Output out;

    /** Prompts go to this output. */
    public StandardDialog(Output out) {
        this.out = out;
    }

    @Override
    public Optional<String> line(String prompt) {
        out.text(prompt);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            boolean any = next >= 0;
            while (next >= 0 && next != '\n' && line.size() < MAX_LINE) {
                line.write(next);
                next = in.read();
            }
            return any ? Optional.of(line.toString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> secret(String prompt) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return line(prompt);
        }
        char[] typed = console.readPassword("%s", prompt);
        return typed == null ? Optional.empty() : Optional.of(new String(typed));
    }

    @Override
    public boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
