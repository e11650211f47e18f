package org.steward.client.ctl.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.client.ctl.console.Words;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.TlsTrust;
import org.steward.client.transport.TransportOptions;

/**
 * Everything a run is told.
 *
 * @param targets the servers; at least one
 * @param prompt what the shell shows before {@code > }
 * @param historyFile where the shell keeps its history
 * @param interactive whether questions may be asked before the daemon is stopped
 * @param json whether listings are JSON
 * @param words the command; empty for the shell
 */
public record Settings(List<Target> targets, String prompt, Optional<Path> historyFile, boolean interactive,
        boolean json, List<String> words) {

    /** Puts options, configuration file and {@code servers.toml} together; an option beats a file. */
    public static Settings of(CommandLine line, Path launcher, Map<String, String> environment) throws UsageException {
        CtlSection section = CtlSection.find(line.value("configuration"), launcher, environment);
        TransportOptions options = TransportOptions.defaults();
        if (line.has("timeout")) {
            Duration limit = duration(line.value("timeout").get());
            options = options.withTimeouts(limit, limit, options.actionTimeout());
        }
        if (line.has("ca")) {
            options = options.withTrust(TlsTrust.ofCaFile(CtlSection.path(line.value("ca").get())));
        }
        if (line.has("pin")) {
            options = options.withTrust(pin(line.value("pin").get()));
        }
        Optional<String> username = line.value("username").or(section::username);
        Optional<String> password = Password.of(line, environment).or(section::password);
        if (username.isPresent() && password.isPresent()) {
            options = options.withCredentials(credentials(username.get(), password.get()));
        }
        return new Settings(
                targets(line, section, options, environment),
                section.prompt(),
                line.value("history-file").map(CtlSection::path).or(section::historyFile),
                line.has("interactive") || line.words().isEmpty(),
                line.has("json"),
                line.words());
    }

    private static List<Target> targets(CommandLine line, CtlSection section, TransportOptions options,
            Map<String, String> environment) throws UsageException {
        List<Target> targets = new ArrayList<>();
        for (String server : line.servers()) {
            if (isUrl(server)) {
                targets.add(new Target(server, server, options));
            } else {
                targets.addAll(ServersFile.at(environment).named(server, options, environment));
            }
        }
        if (targets.isEmpty()) {
            targets.add(new Target(section.serverurl(), section.serverurl(), options));
        }
        return List.copyOf(targets);
    }

    /** What supervisorctl takes for a URL: anything with a scheme and something behind it. */
    private static boolean isUrl(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** A time such as {@code 30s}, {@code 500ms}, {@code 2m} or {@code 1h}; a bare number is seconds. */
    public static Duration duration(String text) throws UsageException {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        String unit = text.substring(digits);
        if (digits > 0 && digits <= 9) {
            long number = Long.parseLong(text.substring(0, digits));
            switch (unit) {
                case "", "s" -> {
                    return Duration.ofSeconds(number);
                }
                case "ms" -> {
                    return Duration.ofMillis(number);
                }
                case "m" -> {
                    return Duration.ofMinutes(number);
                }
                case "h" -> {
                    return Duration.ofHours(number);
                }
                default -> {
                }
            }
        }
        throw new UsageException("time " + Words.quoted(text) + " is not a number with ms, s, m or h, such as 30s");
    }

    static TlsTrust pin(String sha256) throws UsageException {
        try {
            return TlsTrust.ofCertificate(sha256);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    static Credentials credentials(String username, String password) throws UsageException {
        try {
            return new Credentials(username, password);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
