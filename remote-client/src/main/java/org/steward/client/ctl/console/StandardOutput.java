package org.steward.client.ctl.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The process's own standard output and error, as UTF-8. A reader that went away ends the run. */
public final class StandardOutput implements Output {

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final OutputStream err = new FileOutputStream(FileDescriptor.err);

    @Override
    public void text(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        bytes(bytes, bytes.length);
    }

    @Override
    public void bytes(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            // As with "stewardctl status | head": nobody is left to tell.
            Runtime.getRuntime().halt(1);
        }
    }

    @Override
    public void remark(String text) {
        try {
            err.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Standard error is closed; the exit status still tells.
        }
    }
}
