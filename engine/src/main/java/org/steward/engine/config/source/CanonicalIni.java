package org.steward.engine.config.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.ini4j.Config;
import org.ini4j.spi.IniHandler;
import org.ini4j.spi.IniParser;
import org.steward.engine.config.ConfigException;

/**
 * Hands the merged configuration to ini4j as INI text that it cannot misread, and takes the values from it.
 *
 * <p>ini4j knows nothing of supervisord's comments, continuation lines and merging, so it gets one line per key, each
 * section and key once, with everything it might act on written as {@code \}{@code uXXXX}. Its own escapes, trees and
 * includes are off.
 */
final class CanonicalIni {

    private CanonicalIni() {}

    /** Writes a configuration as ini4j is to read it. */
    static String write(RawConfig raw) {
        StringBuilder out = new StringBuilder(4096);
        section(out, raw.defaults());
        for (RawSection section : raw.sections()) {
            section(out, section);
        }
        return out.toString();
    }

    private static void section(StringBuilder out, RawSection section) {
        out.append('[');
        name(out, section.name());
        out.append("]\n");
        for (Map.Entry<String, RawValue> value : section.values().entrySet()) {
            name(out, value.getKey());
            out.append('=');
            value(out, value.getValue().text());
            out.append('\n');
        }
    }

    private static void name(StringBuilder out, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-') {
                out.append(c);
            } else {
                escape(out, c);
            }
        }
    }

    private static void value(StringBuilder out, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '\\') {
                escape(out, c);
            } else {
                out.append(c);
            }
        }
    }

    private static void escape(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xF, 16));
        }
    }

    private static String decode(String s) {
        int backslash = s.indexOf('\\');
        if (backslash < 0) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        int from = 0;
        for (; backslash >= 0; backslash = s.indexOf('\\', from)) {
            out.append(s, from, backslash);
            out.append((char) Integer.parseInt(s, backslash + 2, backslash + 6, 16));
            from = backslash + 6;
        }
        return out.append(s, from, s.length()).toString();
    }

    /** Reads a configuration through ini4j, in place. */
    static void confirm(RawConfig raw) throws ConfigException {
        try {
            new Parser().parse(new StringReader(write(raw)), new Confirming(raw));
        } catch (IOException e) {
            throw new ConfigException("the merged configuration cannot be read back: " + e.getMessage());
        }
    }

    /** ini4j's parser, made without its service finder, which would load classes that system properties name. */
    private static final class Parser extends IniParser {
        Parser() {
            Config config = new Config();
            config.setEscape(false);
            config.setEscapeNewline(false);
            config.setInclude(false);
            config.setTree(false);
            config.setComment(false);
            config.setHeaderComment(false);
            config.setMultiOption(false);
            config.setMultiSection(false);
            config.setEmptyOption(true);
            config.setEmptySection(true);
            setConfig(config);
        }
    }

    private static final class Confirming implements IniHandler {
        private final RawConfig raw;
        private RawSection section;

        Confirming(RawConfig raw) {
            this.raw = raw;
            this.section = raw.defaults();
        }

        @Override
        public void startSection(String name) {
            section = raw.section(decode(name)).orElse(raw.defaults());
        }

        @Override
        public void handleOption(String name, String value) {
            section.confirm(decode(name), decode(value));
        }

        @Override
        public void handleComment(String comment) {}

        @Override
        public void startIni() {}

        @Override
        public void endIni() {}

        @Override
        public void endSection() {}
    }
}
