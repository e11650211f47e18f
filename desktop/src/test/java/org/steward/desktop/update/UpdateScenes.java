package org.steward.desktop.update;

/** Configurations before and after, as tests and pictures use them. */
final class UpdateScenes {

    static final String BEFORE = """
            [program:api]
            command=/bin/sh -c "sleep 1000" --port 8080
            startsecs=0
            environment=LEVEL="info",API_TOKEN="old"
            [program:worker]
            command=/bin/sleep 1000
            process_name=%(program_name)s_%(process_num)02d
            numprocs=3
            startsecs=0
            [program:legacy]
            command=/bin/sleep 1000
            startsecs=0
            [program:quiet]
            command=/bin/sleep 1000
            startsecs=0
            """;

    static final String AFTER = """
            [program:api]
            command=/bin/sh -c "sleep 2000" --port 8081
            startsecs=0
            environment=LEVEL="debug",API_TOKEN="new"
            stopwaitsecs=30
            [program:worker]
            command=/bin/sleep 1000
            process_name=%(program_name)s_%(process_num)02d
            numprocs=12
            startsecs=0
            autostart=true
            priority=20
            [program:报表]
            command=/bin/sleep 1000
            startsecs=0
            [program:manual]
            command=/bin/sleep 1000
            autostart=false
            [program:quiet]
            command=/bin/sleep 1000
            startsecs=0
            """;

    static final String BROKEN = """
            [program:api]
            startsecs=soon
            """;

    private UpdateScenes() {
    }
}
