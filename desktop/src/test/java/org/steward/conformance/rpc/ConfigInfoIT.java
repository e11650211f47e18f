package org.steward.conformance.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.steward.conformance.Both;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Rpc;

class ConfigInfoIT {
    private static final String FLEET = """
            [program:full]
            command=/bin/cat -u "two words"
            process_name=%(program_name)s_%(process_num)d
            numprocs=2
            priority=3
            autostart=false
            startsecs=7
            startretries=9
            exitcodes=0,3,5
            stopsignal=INT
            stopwaitsecs=4
            stopasgroup=true
            directory=/tmp
            user=nobody
            redirect_stderr=true
            stdout_logfile={dir}/full_%(process_num)d.log
            stdout_logfile_maxbytes=2MB
            stdout_logfile_backups=4
            stdout_capture_maxbytes=3KB
            serverurl=http://example.org:1
            [program:plain]
            command=/bin/cat
            autostart=false
            stdout_logfile=NONE
            [group:g]
            programs=plain
            priority=77
            """;

    @Test
    void everyKeyOfEveryProcessIsTheSame() {
        Both.agree(trial -> ((List<?>) trial.start(FLEET).rpc().call("getAllConfigInfo")).stream()
                .map(entry -> {
                    Map<?, ?> sorted = (Map<?, ?>) Answers.stable(entry);
                    sorted.remove("autorestart"); // told by releases after 4.3 only
                    return sorted.toString().replace(trial.box().dir().toString(), "{dir}");
                }).flatMap(text -> Stream.of(text.split(", "))).toList());
    }

    @OnEachServer
    void pendingGroupsAreListedAsNotInUse(Trial trial) {
        Rpc rpc = trial.start("[program:a]\ncommand=/bin/cat\nautostart=false\n").rpc();
        trial.configure("", "[program:a]\ncommand=/bin/cat\nautostart=false\n[program:b]\ncommand=/bin/cat\n");
        assertEquals(List.of(List.of(List.of("b"), List.of(), List.of())), rpc.call("reloadConfig"));
        List<String> seen = ((List<?>) rpc.call("getAllConfigInfo")).stream().map(Map.class::cast)
                .map(entry -> entry.get("name") + " " + entry.get("inuse")).toList();
        assertEquals(List.of("a true", "b false"), seen);
    }
}
