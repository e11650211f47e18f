package org.steward.client.ctl.console;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is written until it is asked for. */
public final class HeldOutput implements Output {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<String> remarks = new ArrayList<>();

    @Override
    public void text(CharSequence text) {
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void bytes(byte[] more, int length) {
        bytes.write(more, 0, length);
    }

    @Override
    public void remark(String text) {
        remarks.add(text);
    }

    /** The lines for standard output. */
    public List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The lines for standard error. */
    public List<String> remarks() {
        return remarks;
    }
}
