package org.steward.client.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** Passwords from where others cannot read them, unlike a command line. */
public final class PasswordPlaces {

    private static final int MAX_LENGTH = 4096;

    private PasswordPlaces() {
    }

    /** The first line of a file, {@code ~} for the home directory. Blocks as a file does. */
    public static String inFile(String name) throws SettingsException {
        try (BufferedReader reader = Files.newBufferedReader(UserPaths.path(name))) {
            StringBuilder password = new StringBuilder();
            for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
                if (password.length() == MAX_LENGTH) {
                    throw new SettingsException("password file " + name + ": its first line is longer than "
                            + MAX_LENGTH + " characters");
                }
                password.append((char) c);
            }
            return password.toString();
        } catch (IOException e) {
            throw new SettingsException("password file " + name + " cannot be read: " + reason(e));
        } catch (InvalidPathException e) {
            throw new SettingsException("password file " + name + " is no path: " + e.getReason());
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "it does not exist";
            case AccessDeniedException denied -> "no permission";
            default -> String.valueOf(e.getMessage());
        };
    }

    /** The value of an environment variable. */
    public static String inVariable(String name, Map<String, String> environment) throws SettingsException {
        String value = environment.get(name);
        if (value == null) {
            throw new SettingsException("environment variable " + name
                    + ", which should hold the password, is not set");
        }
        return value;
    }
}
