package org.steward.engine.process;

import org.steward.engine.childlog.AutoLogs;
import org.steward.engine.childlog.LogFiles;
import org.steward.engine.childlog.MainLog;
import org.steward.engine.childlog.OutputDispatcher;
import org.steward.engine.event.EventFeed;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Posix;

/**
 * What the processes of one daemon run work with; made anew when the daemon restarts in place.
 *
 * @param spawner  starts children
 * @param autoLogs names AUTO logs
 * @param output   what the output dispatchers share
 */
public record SubprocessContext(
        Posix posix,
        EventLoop loop,
        MainLog log,
        EventFeed events,
        LogFiles logFiles,
        AutoLogs autoLogs,
        Spawner spawner,
        OutputDispatcher.Shared output) {}
