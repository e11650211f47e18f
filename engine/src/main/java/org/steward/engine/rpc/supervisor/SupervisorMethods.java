package org.steward.engine.rpc.supervisor;

import java.util.List;
import org.steward.engine.rpc.MethodDoc;

/** What can be told about the methods of {@code supervisor.*}; made only when somebody asks. */
final class SupervisorMethods {
    private static final String NAME = "string name";
    private static final String WAIT = "boolean wait";
    private static final String SIGNAL = "string signal";
    private static final String OFFSET = "int offset";
    private static final String LENGTH = "int length";

    private SupervisorMethods() {}

    static List<MethodDoc> all() {
        MethodDoc version = doc("getAPIVersion", "string", "Tells the version of this interface.");
        MethodDoc readLog = doc("readLog", "string",
                "Reads a part of the main log. Length 0 reads to the end, a negative offset the last bytes.",
                OFFSET, LENGTH);
        MethodDoc readStdout = doc("readProcessStdoutLog", "string",
                "Reads a part of a process's stdout log, as readLog does.", NAME, OFFSET, LENGTH);
        MethodDoc tailStdout = doc("tailProcessStdoutLog", "array",
                "Reads the newest bytes of a process's stdout log, at most length. The answer is the text, the size"
                        + " of the log, and whether there is more than length bytes after the offset.",
                NAME, OFFSET, LENGTH);
        MethodDoc clearLogs = doc("clearProcessLogs", "boolean", "Empties both logs of a process.", NAME);
        return List.of(
                version,
                version.alias("getVersion"),
                doc("getSupervisorVersion", "string", "Tells which release of supervisord the daemon is like."),
                doc("getIdentification", "string", "Tells the identifier of the daemon."),
                doc("getState", "struct", "Tells the state of the daemon as statecode and statename."),
                doc("getPID", "int", "Tells the process id of the daemon."),
                readLog,
                readLog.alias("readMainLog"),
                doc("clearLog", "boolean", "Empties the main log."),
                doc("shutdown", "boolean", "Stops every process and ends the daemon."),
                doc("restart", "boolean", "Stops every process and starts over with the configuration on disk."),
                doc("reloadConfig", "array",
                        "Reads the configuration again and changes nothing. The answer is one array of three: the"
                                + " names of added, changed and removed groups."),
                doc("addProcessGroup", "boolean", "Makes a group of the configuration active.", NAME),
                doc("removeProcessGroup", "boolean", "Removes an active group, all of it stopped.", NAME),
                doc("startProcess", "boolean", "Starts a process, or a group named as group:*.", NAME, WAIT),
                doc("startProcessGroup", "array", "Starts what is not running of a group.", NAME, WAIT),
                doc("startAllProcesses", "array", "Starts what is not running.", WAIT),
                doc("stopProcess", "boolean", "Stops a process, or a group named as group:*.", NAME, WAIT),
                doc("stopProcessGroup", "array", "Stops what is running of a group.", NAME, WAIT),
                doc("stopAllProcesses", "array", "Stops what is running.", WAIT),
                doc("signalProcess", "boolean", "Sends a signal, by name or number, to a process.", NAME, SIGNAL),
                doc("signalProcessGroup", "array", "Sends a signal to every process of a group.", NAME, SIGNAL),
                doc("signalAllProcesses", "array", "Sends a signal to every process.", SIGNAL),
                doc("getAllConfigInfo", "array", "Tells the configuration of every process, active or not."),
                doc("getProcessInfo", "struct", "Tells how a process is.", NAME),
                doc("getAllProcessInfo", "array", "Tells how every process is."),
                readStdout,
                readStdout.alias("readProcessLog"),
                doc("readProcessStderrLog", "string", "Reads a part of a process's stderr log, as readLog does.",
                        NAME, OFFSET, LENGTH),
                tailStdout,
                tailStdout.alias("tailProcessLog"),
                doc("tailProcessStderrLog", "array", "Does for stderr what tailProcessStdoutLog does for stdout.",
                        NAME, OFFSET, LENGTH),
                clearLogs,
                clearLogs.alias("clearProcessLog"),
                doc("clearAllProcessLogs", "array", "Empties the logs of every process."),
                doc("sendProcessStdin", "boolean", "Writes text to the standard input of a process.",
                        NAME, "string chars"),
                doc("sendRemoteCommEvent", "boolean", "Tells event listeners something.",
                        "string type", "string data"));
    }

    private static MethodDoc doc(String name, String returns, String summary, String... parameters) {
        return MethodDoc.of(name, returns, summary, parameters);
    }
}
