package org.steward.desktop.detail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.EffectiveValue;

/**
 * The configuration of a process as its server tells it.
 *
 * @param values one for each key
 * @param full whether these are all keys with their origin; a stock supervisord tells some values, as last read
 */
public record ConfigInForce(List<EffectiveValue> values, boolean full) {

    /** How supervisord says that it chooses a log file itself. */
    private static final String AUTO = "auto";
    /** How it calls the files that it chooses. */
    private static final Pattern CHOSEN = Pattern.compile("(.*/)?[^/]*-(stdout|stderr)---[^/]*\\.log");

    public ConfigInForce {
        values = List.copyOf(values);
    }

    /** What a stock supervisord tells. */
    public static ConfigInForce of(ConfigInfo info) {
        List<EffectiveValue> values = new ArrayList<>();
        put(values, "command", info.command());
        put(values, "directory", info.directory());
        put(values, "user", info.uid());
        put(values, "autostart", info.autostart());
        put(values, "autorestart", info.autorestart());
        put(values, "startsecs", info.startsecs());
        put(values, "startretries", info.startretries());
        put(values, "exitcodes", String.join(",", info.exitcodes().stream().map(String::valueOf).toList()));
        put(values, "stopsignal", org.steward.desktop.text.Signals.name(info.stopsignal()).replaceFirst("^SIG", ""));
        put(values, "stopwaitsecs", info.stopwaitsecs());
        put(values, "killasgroup", info.killasgroup());
        put(values, "priority", info.processPriority());
        put(values, "redirect_stderr", info.redirectStderr());
        channel(values, "stdout", info.stdout());
        channel(values, "stderr", info.stderr());
        put(values, "serverurl", info.serverurl());
        return new ConfigInForce(values, false);
    }

    /** What a stock supervisord told before it read its files again, and what it tells of the files where that differs. */
    public static ConfigInForce of(ConfigInfo inForce, ConfigInfo files) {
        ConfigInForce was = of(inForce);
        ConfigInForce is = of(files);
        Set<String> keys = new LinkedHashSet<>();
        was.values().forEach(value -> keys.add(value.key()));
        is.values().forEach(value -> keys.add(value.key()));
        return new ConfigInForce(keys.stream().map(key -> {
            String before = was.value(key).orElse("");
            String after = is.value(key).orElse("");
            boolean same = before.equals(after) || after.equals(AUTO) && CHOSEN.matcher(before).matches();
            return new EffectiveValue(key, before, false, "", 0, "", same ? Optional.empty() : Optional.of(after));
        }).toList(), false);
    }

    /** With the files that a process really writes to where a stock supervisord says only that it chose them. */
    ConfigInForce withLogs(String stdout, String stderr) {
        return new ConfigInForce(values.stream().map(value -> {
            String path = value.key().equals("stdout_logfile") ? stdout
                    : value.key().equals("stderr_logfile") ? stderr : "";
            return path.isEmpty() || !value.value().equals(AUTO) ? value : new EffectiveValue(value.key(), path,
                    value.isDefault(), value.file(), value.line(), value.from(), value.pending());
        }).toList(), full);
    }

    private static void channel(List<EffectiveValue> values, String name, ConfigInfo.Channel channel) {
        put(values, name + "_logfile", channel.logfile());
        put(values, name + "_logfile_maxbytes", channel.maxBytes());
        put(values, name + "_logfile_backups", channel.backups());
        put(values, name + "_capture_maxbytes", channel.captureMaxBytes());
        put(values, name + "_events_enabled", channel.eventsEnabled());
        put(values, name + "_syslog", channel.syslog());
    }

    private static void put(List<EffectiveValue> values, String key, Object value) {
        String text = value.toString();
        if (!text.isEmpty()) {
            values.add(new EffectiveValue(key, text, false, "", 0, "", Optional.empty()));
        }
    }

    /** The entry of a key. */
    public Optional<EffectiveValue> entry(String key) {
        return values.stream().filter(value -> value.key().equals(key)).findFirst();
    }

    /** The value of a key, as a file would have it. */
    public Optional<String> value(String key) {
        return entry(key).map(EffectiveValue::value);
    }

    /** The value of a key that is a whole number. */
    public OptionalLong number(String key) {
        try {
            return value(key).map(text -> OptionalLong.of(Long.parseLong(text.trim()))).orElse(OptionalLong.empty());
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
