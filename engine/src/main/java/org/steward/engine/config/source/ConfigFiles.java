package org.steward.engine.config.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.ini.ConfigDocument;
import org.steward.engine.config.ini.ConfigText;
import org.steward.engine.config.ini.PythonText;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.Format;
import org.steward.engine.config.value.Paths;
import org.steward.engine.config.value.ValueException;

/** Reads the main file and what its {@code [include]} section names, and merges them. */
public final class ConfigFiles {
    /** A larger file is refused: it is not a configuration. */
    private static final int MAX_BYTES = 16 << 20;
    /** More files than this are refused: a pattern has gone wrong. */
    private static final int MAX_FILES = 10_000;

    private final Paths paths;
    private final Map<String, String> environment;
    private final Supplier<String> hostName;
    private final Problems problems;

    /**
     * @param paths       path types
     * @param environment for {@code %(ENV_X)s} in {@code files}
     * @param hostName    {@code %(host_node_name)s}
     * @param problems    what becomes of errors
     */
    public ConfigFiles(Paths paths, Map<String, String> environment, Supplier<String> hostName, Problems problems) {
        this.paths = paths;
        this.environment = environment;
        this.hostName = hostName;
        this.problems = problems;
    }

    /** Reads everything; {@code shown} is the main file as the user named it. */
    public RawConfig read(String shown) throws ConfigException {
        RawConfig raw;
        try {
            Path file = paths.absolute(shown).normalize();
            Path parent = file.getParent();
            raw = new RawConfig(file, parent == null ? "/" : parent.toString());
        } catch (ValueException e) {
            throw new ConfigException("could not find config file " + shown);
        }
        if (!paths.file(shown).exists()) {
            throw new ConfigException("could not find config file " + shown);
        }
        Optional<byte[]> bytes = bytes(paths.file(shown));
        if (bytes.isEmpty()) {
            throw new ConfigException("could not read config file " + shown);
        }
        List<RawSection> touched = raw.merge(parse(raw.file(), shown, bytes.get()));
        Optional<RawSection> include = raw.section("include");
        if (include.isPresent()) {
            raw.fixHere(touched, raw.here());
            include(raw, include.get());
        }
        CanonicalIni.confirm(raw);
        return raw;
    }

    private void include(RawConfig raw, RawSection include) throws ConfigException {
        Optional<RawValue> files = raw.value(include, "files");
        if (files.isEmpty()) {
            problems.report("include", "", ".ini file has [include] section, but no files setting",
                    include.origin());
            return;
        }
        Expansions names = Expansions.of(environment).with(Map.of("here", raw.here(), "host_node_name", hostName));
        String patterns;
        try {
            patterns = Format.expand(files.get().text(), names, "include.files");
        } catch (ValueException e) {
            problems.report("include", "files", e.getMessage(), files.get().origin());
            return;
        }
        int at = 0;
        while (at < patterns.length()) {
            int start = at;
            while (at < patterns.length() && !PythonText.isSpace(patterns.charAt(at))) {
                at++;
            }
            if (at > start) {
                include(raw, patterns.substring(start, at));
            }
            at++;
        }
    }

    private void include(RawConfig raw, String pattern) throws ConfigException {
        String absolute = pattern.startsWith("/") ? pattern
                : raw.here().endsWith("/") ? raw.here() + pattern : raw.here() + "/" + pattern;
        List<String> found = Glob.paths(absolute);
        if (found.isEmpty()) {
            raw.message(new StartupMessage(LogLevel.WARN, "No file matches via include \"" + absolute + "\""));
            return;
        }
        if (found.size() > 1) {
            Collections.sort(found);
        }
        if (raw.files().size() + found.size() > MAX_FILES) {
            throw new ConfigException("include \"" + absolute + "\" matches " + found.size() + " files, more than the "
                    + MAX_FILES + " a configuration may have");
        }
        for (String name : found) {
            raw.message(new StartupMessage(LogLevel.INFO, "Included extra file \"" + name + "\" during parsing"));
            Optional<byte[]> bytes = bytes(new File(name));
            if (bytes.isPresent()) {
                Path path = new File(name).toPath().normalize();
                List<RawSection> touched = raw.merge(parse(path, name, bytes.get()));
                raw.fixHere(touched, String.valueOf(path.getParent()));
            }
        }
    }

    /** The bytes of a file; empty when it cannot be opened, which supervisord passes over for an included one. */
    private static Optional<byte[]> bytes(File file) throws ConfigException {
        try (InputStream in = new FileInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new ConfigException("config file " + file + " is larger than " + (MAX_BYTES >> 20) + " MB");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private SourceFile parse(Path path, String shown, byte[] bytes) throws ConfigException {
        String text = ConfigText.decode(bytes);
        ConfigDocument document = ConfigDocument.parse(text);
        SourceFile source = new SourceFile(path, shown, document, ConfigText.hasUndecodable(text));
        if (!document.problems().isEmpty()) {
            problems.unreadable(source);
        }
        return source;
    }
}
