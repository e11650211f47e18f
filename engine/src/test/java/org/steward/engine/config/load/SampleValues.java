package org.steward.engine.config.load;

import java.util.ArrayList;
import java.util.List;
import org.steward.engine.config.schema.SectionKind;
import org.steward.engine.config.schema.ValueType;

/** Values, good and bad, for every type, and a file to try one in. */
final class SampleValues {
    private static final List<String> ANY = List.of("", "x", "%(here)s", "%(ENV_FOO)s", "%(ENV_NOPE)s", "%(nope)s",
            "%(program_name)s", "%(group_name)s", "%(process_num)02d", "%(numprocs)d", "%(ENV_PERCENT)s", "50%", "%%",
            "%%%%", "%d", "%(here)y", "%(here", "%(ENV_OWN)s", "1 ; comment", "1 # comment", "1;2#3");

    private SampleValues() {}

    static List<String> of(ValueType type) {
        List<String> values = new ArrayList<>(ANY);
        values.addAll(switch (type) {
            case BOOLEAN -> List.of("yes", "TRUE", "On", "1", "no", "False", "off", "0", "2", "t", "'true'");
            case INTEGER -> List.of("0", "-1", "+7", "1_000", "1__0", "_1", "0x10", "1.5", "٣", "1 2", "007");
            case BYTE_SIZE -> List.of("0", "10", "5KB", "5 kb", "5mB", "1gb", "5K", "0.5MB", "-5MB", "KB", "1_0MB");
            case OCTAL -> List.of("022", "0o22", "0O17", "8", "9x", "0x1", "-022", "0_22", "0o", "777");
            case LOG_LEVEL -> List.of("debug", "WARN", "warning", "critical", "blather", "trace", "20");
            case DIRECTORY, ANY_DIRECTORY, PATH, SOCKET_PATH -> List.of("/tmp", "/tmp/x", "/nosuch/x", "~", "~/x",
                    "~root", "~nosuch/x", "x", "./x", "../x", "nosuch/x", "/", "syslog", "/tmp/../tmp/y");
            case CHILD_LOG -> List.of("AUTO", "auto", "none", "OFF", "syslog", "SYSLOG", "/tmp/x.log", "x.log",
                    "/nosuch/x.log", "~/x.log", "%(program_name)s.log", "/tmp/%(process_num)03d.log",
                    "/tmp/%%(process_num)d.log", "/tmp/%%%%.log");
            case SIGNAL -> List.of("TERM", "sigterm", "SIGKILL", "9", "0", "1", "64", "34", "35", "-1", "RTMIN",
                    "RTMIN+1", "SIG_IGN", "_DFL", "NOSUCH", "SIG", "CLD", " HUP");
            case EXIT_CODES -> List.of("0", "0,2", "0, 2", "0,", "256", "-1", "a", "255", "1_0");
            case AUTORESTART -> List.of("true", "UNEXPECTED", "unexpected", "No", "always", "1", "Maybe");
            case USER -> List.of("root", "0", "nosuch", "99999", "nobody", "65534", "-1");
            case USER_GROUP -> List.of("root", "root:root", "0:0", "root:nosuch", "nosuch", "root:", ":root",
                    "root:99999", "nobody:daemon");
            case INET_ADDRESS -> List.of("9001", "*:9001", ":9001", "LocalHost:80", "127.0.0.1:", "0", "65536",
                    "h:65536", "h:0", "h:x", "[::1]:9001", "a:b:1", "-1", "h:-5");
            case NAME -> List.of("%(program_name)s_%(process_num)s", "a b", "a:b", "a/b", "é", "%(process_num)s",
                    "%(host_node_name)s");
            case ENVIRONMENT -> List.of("A=1", "A=1,B=2", "A=1 B=2", "A='x y',B=\"z\"", "A=", "A", "A=\"x",
                    "A=1,", "A=1;B=2", "A=%(ENV_FOO)s", "A='%%',B='%%%%'", "A=\"a\\\"b\"", "A=x\"y z\"",
                    "A=http://x:1/?q", "A=é", "A=éé", "A='',B=\"\"", "A=1,A=2", "'A'=1", "A = 1 , B = 2", "A=a#b",
                    "A=\"a\"\"b\"", "A=a,B=b,,C=c", "A=-1,B=+1,C=(1)", "A=a@b", "A=%(here)s,B=\"%(ENV_A)s\"");
            case NAME_LIST -> List.of("x,y", " x , y ", "nosuch", "x,", ",", "TICK_5", "tick_5,EVENT",
                    "PROCESS_STATE,PROCESS_STATE_EXITED", "x,x");
            case ENTRY_POINT -> List.of("supervisor.rpcinterface:make_main_rpcinterface",
                    "supervisor.dispatchers:default_handler", "nosuch.module:thing");
            case FCGI_SOCKET -> List.of("tcp://localhost:9000", "tcp://LOCALHOST:9000", "tcp://h:0", "tcp://h:70000",
                    "unix:///tmp/f.sock", "unix:///tmp/../tmp/f.sock", "unix:///tmp/%(program_name)s");
            case COMMAND -> List.of("/bin/cat", "cat 'a ; b'", "cat a;b", "%(program_name)s %(process_num)d",
                    "printf %%s", "%(numprocs)5d|%(process_num)-3d|%(process_num)x", "%(program_name)10s|",
                    "%(program_name).1s", "%(program_name)r %(process_num)e", "%(process_num)#x %(process_num)+d",
                    "%(process_num)c", "%(program_name)d", "%(program_name)c", "%*d");
            case URL -> List.of("AUTO", "auto ", "http://localhost:1", "unix:///x");
            case TEXT, PASSWORD, FILE_PATTERNS -> List.of("user", "{SHA}82ab876d1387bfafe46cc1c8a2ef074eae50cb1d");
        });
        return values;
    }

    /** A file in which everything but the one value is in order. */
    static String file(SectionKind kind, String key, String value) {
        String section = kind.named() ? kind.prefix() + "x" : kind.prefix();
        StringBuilder text = new StringBuilder();
        if (kind != SectionKind.SUPERVISORD) {
            text.append("[supervisord]\n");
        }
        text.append('[').append(kind == SectionKind.RPCINTERFACE ? "rpcinterface:supervisor" : section).append("]\n");
        switch (kind) {
            case PROGRAM -> append(text, key, "command=/bin/cat\n");
            case EVENTLISTENER -> append(text, key, "command=/bin/cat\n", "events=EVENT\n");
            case FCGI_PROGRAM -> append(text, key, "command=/bin/cat\n", "socket=unix:///tmp/f\n");
            case GROUP -> append(text, key, "programs=x,y\n");
            case UNIX_HTTP_SERVER -> append(text, key, "file=/tmp/s\n");
            case INET_HTTP_SERVER -> append(text, key, "port=9001\n");
            default -> { }
        }
        text.append(key).append('=').append(value).append('\n');
        if (kind == SectionKind.GROUP) {
            text.append("[program:x]\ncommand=x\n[program:y]\ncommand=y\n");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String key, String... lines) {
        for (String line : lines) {
            if (!line.startsWith(key + "=")) {
                text.append(line);
            }
        }
    }
}
