package org.steward.engine.config.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.Format;
import org.steward.engine.config.value.ValueException;

/** Reads the keys of one output stream of a program section; the same result again when nothing in them varies. */
final class ChannelReader {
    private static final long DEFAULT_MAXBYTES = 50L << 20;

    private final Reading reading;
    private final SectionReader section;
    private final String sectionName;
    private final String logfileKey;
    private final String backupsKey;
    private final String maxbytesKey;
    private final String syslogKey;
    private final long captureMaxbytes;
    private final boolean eventsEnabled;
    private final boolean varies;
    private Result constant;

    /**
     * What one process gets.
     *
     * @param channel  its settings
     * @param messages what supervisord logs about them, for every process again
     */
    record Result(ChannelConfig channel, List<StartupMessage> messages) {}

    ChannelReader(Reading reading, SectionReader section, String sectionName, String prefix, long captureMaxbytes,
            boolean eventsEnabled) {
        this.reading = reading;
        this.section = section;
        this.sectionName = sectionName;
        this.logfileKey = prefix + "_logfile";
        this.backupsKey = prefix + "_logfile_backups";
        this.maxbytesKey = prefix + "_logfile_maxbytes";
        this.syslogKey = prefix + "_syslog";
        this.captureMaxbytes = captureMaxbytes;
        this.eventsEnabled = eventsEnabled;
        this.varies = section.varies(logfileKey) || section.varies(backupsKey) || section.varies(maxbytesKey)
                || section.varies(syslogKey);
    }

    Result read(Expansions names) throws ConfigException {
        if (varies) {
            return readOnce(names);
        }
        if (constant == null) {
            constant = readOnce(names);
        }
        return constant;
    }

    private Result readOnce(Expansions names) throws ConfigException {
        List<StartupMessage> messages = new ArrayList<>();
        Optional<LogFile> named = logfile(names);
        int backups = section.integer(backupsKey, 10, names);
        long maxbytes = section.byteSize(maxbytesKey, DEFAULT_MAXBYTES, names);
        boolean syslog = section.bool(syslogKey, false, names);
        LogFile logfile = named.isPresent() ? named.get() : new LogFile.None();
        if (named.isEmpty()) {
            syslog = true;
            messages.add(new StartupMessage(LogLevel.WARN, "For [" + sectionName + "], " + logfileKey
                    + "=syslog but this is deprecated and will be removed.  Use " + syslogKey
                    + "=true to enable syslog instead."));
        }
        if (logfile instanceof LogFile.Auto && maxbytes == 0) {
            messages.add(new StartupMessage(LogLevel.WARN, "For [" + sectionName + "], AUTO logging used for "
                    + logfileKey + " without rollover, set maxbytes > 0 to avoid filling up filesystem"
                    + " unintentionally"));
        }
        return new Result(
                new ChannelConfig(logfile, maxbytes, backups, captureMaxbytes, eventsEnabled, syslog), messages);
    }

    /** The log; empty for the word syslog. supervisord expands this key twice, so a percent sign is written as four. */
    private Optional<LogFile> logfile(Expansions names) throws ConfigException {
        String once = section.converting(logfileKey, names);
        if (once == null) {
            return Optional.of(new LogFile.Auto());
        }
        try {
            String value = Format.expand(once, names, logfileKey);
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "none", "off" -> Optional.of(new LogFile.None());
                case "auto" -> Optional.of(new LogFile.Auto());
                case "syslog" -> Optional.empty();
                default -> {
                    String path = reading.paths().inDirectory(value);
                    yield Optional.of(new LogFile.At(reading.logBase().resolve(reading.paths().path(path))));
                }
            };
        } catch (ValueException e) {
            section.report(logfileKey, e.getMessage());
            return Optional.of(new LogFile.Auto());
        }
    }
}
