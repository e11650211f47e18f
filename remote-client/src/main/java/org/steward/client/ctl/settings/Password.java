package org.steward.client.ctl.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/** A password from where others cannot read it, unlike the command line. */
final class Password {

    private static final int MAX_LENGTH = 4096;

    private Password() {
    }

    /** The password that the options name; at most one of them may be given. */
    static Optional<String> of(CommandLine line, Map<String, String> environment) throws UsageException {
        int given = (line.has("password") ? 1 : 0) + (line.has("password-file") ? 1 : 0)
                + (line.has("password-env") ? 1 : 0);
        if (given > 1) {
            throw new UsageException("give one of --password, --password-file and --password-env");
        }
        if (line.has("password-file")) {
            return Optional.of(inFile(line.value("password-file").get()));
        }
        if (line.has("password-env")) {
            return Optional.of(inVariable(line.value("password-env").get(), environment));
        }
        return line.value("password");
    }

    /** The first line of the file. */
    static String inFile(String name) throws UsageException {
        try (BufferedReader reader = Files.newBufferedReader(CtlSection.path(name))) {
            StringBuilder password = new StringBuilder();
            for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
                if (password.length() == MAX_LENGTH) {
                    throw new UsageException("password file " + name + ": its first line is longer than " + MAX_LENGTH
                            + " characters");
                }
                password.append((char) c);
            }
            return password.toString();
        } catch (IOException e) {
            throw new UsageException("password file " + name + " cannot be read: " + reason(e));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException missing -> "it does not exist";
            case java.nio.file.AccessDeniedException denied -> "no permission";
            default -> String.valueOf(e.getMessage());
        };
    }

    static String inVariable(String name, Map<String, String> environment) throws UsageException {
        String value = environment.get(name);
        if (value == null) {
            throw new UsageException("environment variable " + name + ", which should hold the password, is not set");
        }
        return value;
    }
}
