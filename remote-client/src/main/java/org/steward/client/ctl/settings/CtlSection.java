package org.steward.client.ctl.settings;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.steward.client.ctl.console.Words;
import org.steward.client.settings.UserPaths;

/**
 * The {@code [supervisorctl]} section, or its defaults where there is no configuration file.
 *
 * @param serverurl the server
 * @param username for a server that asks for credentials
 * @param password the same
 * @param prompt what the shell shows before {@code > }
 * @param historyFile where the shell keeps its history
 */
public record CtlSection(
        String serverurl, Optional<String> username, Optional<String> password, String prompt,
        Optional<Path> historyFile) {

    private static final String NAME = "supervisorctl";
    private static final CtlSection DEFAULTS = new CtlSection(
            "http://localhost:9001", Optional.empty(), Optional.empty(), "supervisor", Optional.empty());

    /**
     * Reads the file given, or the first of supervisord's places that exists.
     *
     * @param launcher path of the program as it was called; two of the places lie beside its directory
     */
    public static CtlSection find(Optional<String> given, Path launcher, Map<String, String> environment)
            throws UsageException {
        if (given.isPresent()) {
            if (!Files.exists(Path.of(given.get()))) {
                throw new UsageException("could not find config file " + given.get());
            }
            return read(given.get(), environment);
        }
        Path bin = launcher.getParent();
        String here = bin == null || bin.getParent() == null ? "" : bin.getParent().toString();
        for (String place : new String[] {here + "/etc/supervisord.conf", here + "/supervisord.conf",
                "supervisord.conf",
            "etc/supervisord.conf", "/etc/supervisord.conf", "/etc/supervisor/supervisord.conf"}) {
            if (Files.exists(Path.of(place))) {
                return read(place, environment);
            }
        }
        return DEFAULTS;
    }

    private static CtlSection read(String name, Map<String, String> environment) throws UsageException {
        Path file = Path.of(name).toAbsolutePath().normalize();
        String here = file.getParent().toString();
        Expansion expansion = new Expansion(environment);
        IniFile ini = new IniFile();
        try {
            ini.read(file, Optional.empty());
        } catch (IOException e) {
            throw new UsageException("could not read config file " + name);
        }
        if (ini.has("include")) {
            include(ini, file.getParent(), expansion);
        }
        if (!ini.has(NAME)) {
            throw new UsageException(".ini file does not include supervisorctl section");
        }
        Map<String, String> names = Map.of("here", here);
        String url = value(ini, "serverurl", expansion, names).orElse(DEFAULTS.serverurl);
        if (url.startsWith("unix://")) {
            url = "unix://" + path(url.substring(7));
        }
        return new CtlSection(
                url,
                value(ini, "username", expansion, Map.of()),
                value(ini, "password", expansion, Map.of()),
                value(ini, "prompt", expansion, Map.of()).orElse(DEFAULTS.prompt),
                value(ini, "history_file", expansion, names).filter(text -> !text.isEmpty()).map(CtlSection::path));
    }

    private static Optional<String> value(IniFile ini, String key, Expansion expansion, Map<String, String> names)
            throws UsageException {
        Optional<String> value = ini.value(NAME, key);
        return value.isEmpty() ? value : Optional.of(expansion.expand(value.get(), NAME + "." + key, names));
    }

    /** Reads the included files; an {@code [include]} in them counts for nothing, as for the daemon. */
    private static void include(IniFile ini, Path directory, Expansion expansion) throws UsageException {
        String patterns = expansion.expand(ini.value("include", "files").orElse(""), "include.files",
                Map.of("here", directory.toString()));
        for (String pattern : Words.split(patterns)) {
            for (Path file : matches(directory.resolve(pattern))) {
                try {
                    ini.read(file, Optional.of(file.toAbsolutePath().getParent().toString()));
                } catch (IOException e) {
                    // The daemon says so in its log; the section may well be in another file.
                }
            }
        }
    }

    /** Files whose path matches; wildcards may stand in any of its parts. */
    private static Iterable<Path> matches(Path pattern) {
        List<Path> found = List.of(pattern.getRoot());
        for (Path part : pattern) {
            TreeSet<Path> next = new TreeSet<>();
            for (Path directory : found) {
                String glob = part.toString();
                if (glob.indexOf('*') < 0 && glob.indexOf('?') < 0 && glob.indexOf('[') < 0) {
                    Path plain = directory.resolve(glob);
                    if (Files.exists(plain)) {
                        next.add(plain);
                    }
                    continue;
                }
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, glob.replace("{", "\\{"))) {
                    for (Path entry : entries) {
                        if (glob.startsWith(".") || !entry.getFileName().toString().startsWith(".")) {
                            next.add(entry);
                        }
                    }
                } catch (IOException e) {
                    // Not a directory, or not ours to read: nothing in it matches.
                }
            }
            found = List.copyOf(next);
        }
        return found;
    }

    /** An absolute path, with {@code ~} at its start as the home directory. */
    static Path path(String text) {
        return UserPaths.path(text);
    }
}
