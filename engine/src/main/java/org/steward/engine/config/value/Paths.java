package org.steward.engine.config.value;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.steward.engine.config.Account;
import org.steward.engine.config.Accounts;

/** Path-typed values: {@code ~}, the directory relative paths start from, and what must exist. */
public final class Paths {
    private final Accounts accounts;
    private final Map<String, String> environment;
    private final Path currentDirectory;
    /** The directory last found to exist; hundreds of logs often share one. */
    private String knownDirectory = "";

    /**
     * @param accounts         for {@code ~name}
     * @param environment      for {@code ~} and the temporary directory
     * @param currentDirectory what relative paths start from
     */
    public Paths(Accounts accounts, Map<String, String> environment, Path currentDirectory) {
        this.accounts = accounts;
        this.environment = environment;
        this.currentDirectory = currentDirectory.toAbsolutePath();
    }

    /** Python's {@code os.path.expanduser}; an unknown user stays as written. */
    public String expandUser(String value) {
        if (!value.startsWith("~")) {
            return value;
        }
        int slash = value.indexOf('/');
        int end = slash < 0 ? value.length() : slash;
        Optional<String> home = home(value.substring(1, end));
        if (home.isEmpty()) {
            return value;
        }
        String root = home.get();
        while (root.endsWith("/")) {
            root = root.substring(0, root.length() - 1);
        }
        String expanded = root + value.substring(end);
        return expanded.isEmpty() ? "/" : expanded;
    }

    private Optional<String> home(String user) {
        if (!user.isEmpty()) {
            return accounts.byName(user).map(Account::home);
        }
        String home = environment.get("HOME");
        return home != null ? Optional.of(home) : accounts.byUid(accounts.effectiveUid()).map(Account::home);
    }

    /** The absolute path of a text, {@code ~} not expanded, dots kept. */
    public Path absolute(String value) throws ValueException {
        return path(value).isAbsolute() ? path(value) : currentDirectory.resolve(path(value));
    }

    /** The absolute path of a text, {@code ~} expanded and dots resolved. */
    public Path normal(String value) throws ValueException {
        return absolute(expandUser(value)).normalize();
    }

    /** The path of a text, relative or not. */
    public Path path(String value) throws ValueException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new ValueException("'" + value + "' cannot be a path here: " + e.getReason());
        }
    }

    /** A directory that must exist; answers it with {@code ~} expanded. */
    public String directory(String value) throws ValueException {
        String expanded = expandUser(value);
        if (!isDirectory(expanded)) {
            throw new ValueException(value + " is not an existing directory");
        }
        return expanded;
    }

    /** A path whose directory must exist; answers it with {@code ~} expanded. */
    public String inDirectory(String value) throws ValueException {
        String expanded = expandUser(value);
        int slash = expanded.lastIndexOf('/');
        if (slash < 0) {
            return expanded;
        }
        String directory = slash == 0 ? "/" : expanded.substring(0, slash);
        if (!directory.equals(knownDirectory)) {
            if (!isDirectory(directory)) {
                throw new ValueException("The directory named as part of the path " + value + " does not exist");
            }
            knownDirectory = directory;
        }
        return expanded;
    }

    /** Whether a text names a directory that is there. */
    public boolean isDirectory(String value) {
        return !value.isEmpty() && file(value).isDirectory();
    }

    /** The file of a text, relative to the current directory. */
    public File file(String value) {
        return value.startsWith("/") ? new File(value) : new File(currentDirectory.toString(), value);
    }

    /** Where AUTO logs go by default: Python's {@code tempfile.gettempdir()}. */
    public Path temporaryDirectory() throws ValueException {
        for (String variable : new String[] {"TMPDIR", "TEMP", "TMP"}) {
            String value = environment.get(variable);
            if (value != null && isUsable(value)) {
                return absolute(value).normalize();
            }
        }
        for (String directory : new String[] {"/tmp", "/var/tmp", "/usr/tmp"}) {
            if (isUsable(directory)) {
                return path(directory);
            }
        }
        return currentDirectory;
    }

    private boolean isUsable(String directory) {
        return isDirectory(directory) && file(directory).canWrite();
    }
}
