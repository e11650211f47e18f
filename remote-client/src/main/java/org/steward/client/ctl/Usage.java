package org.steward.client.ctl;

/** What {@code stewardctl --help} shows. */
final class Usage {

    private Usage() {
    }

    static String text() {
        return """
                stewardctl -- control programs of supervisord and stewardd servers

                Usage: stewardctl [options] [command [arguments]]

                Without a command an interactive shell is started; "help" there lists the commands.

                -c, --configuration FILE    configuration file with a [supervisorctl] section (searched if not given)
                -s, --serverurl URL         server: unix:///path.sock, http://host:9001, https://host,
                                            ssh://user@host/path.sock; or a name, @tag or @all of
                                            ~/.config/steward/servers.toml; may be repeated
                -u, --username NAME         user name for the server
                -p, --password PASSWORD     password; others see it in the list of processes, so rather:
                    --password-file FILE    password from the first line of a file
                    --password-env NAME     password from an environment variable
                    --ca FILE               certificates (PEM) to trust for https
                    --pin SHA256            the one certificate to trust for https
                    --timeout TIME          longest wait for an answer, such as 10s
                    --json                  listings as JSON
                -i, --interactive           ask before a command that stops everything
                -r, --history-file FILE     keep the shell's history in this file
                -h, --help                  this text

                Also: status --watch, wait NAME --for running, restart --rolling, start --parallel, and names
                such as 'web-*'. See the manual page, stewardctl(1).
                """;
    }
}
