package org.steward.client.ctl.settings;

import java.util.Map;
import java.util.Optional;
import org.steward.client.settings.PasswordPlaces;
import org.steward.client.settings.SettingsException;

/** A password from where others cannot read it, unlike the command line. */
final class Password {

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
            return inFile(line.value("password-file").get());
        }
        if (line.has("password-env")) {
            return inVariable(line.value("password-env").get(), environment);
        }
        return line.value("password");
    }

    private static Optional<String> inFile(String name) throws UsageException {
        try {
            return Optional.of(PasswordPlaces.inFile(name));
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static Optional<String> inVariable(String name, Map<String, String> environment) throws UsageException {
        try {
            return Optional.of(PasswordPlaces.inVariable(name, environment));
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
