package org.steward.engine.config;

/**
 * What becomes of one output stream of a process; the {@code stdout_*} or {@code stderr_*} keys.
 *
 * @param logfile         {@code *_logfile}
 * @param maxbytes        {@code *_logfile_maxbytes}, bytes; 0 never rotates
 * @param backups         {@code *_logfile_backups}; 0 truncates instead of keeping
 * @param captureMaxbytes {@code *_capture_maxbytes}, bytes; above 0 turns capture mode on
 * @param eventsEnabled   {@code *_events_enabled}
 * @param syslog          {@code *_syslog}
 */
public record ChannelConfig(
        LogFile logfile, long maxbytes, int backups, long captureMaxbytes, boolean eventsEnabled, boolean syslog) {}
