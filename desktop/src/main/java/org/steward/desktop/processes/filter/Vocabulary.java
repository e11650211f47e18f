package org.steward.desktop.processes.filter;

import java.util.List;

/** What there is to filter for: names of servers, of groups, and tags, each once and in order. */
public record Vocabulary(List<String> servers, List<String> groups, List<String> tags) {

    public Vocabulary {
        servers = List.copyOf(servers);
        groups = List.copyOf(groups);
        tags = List.copyOf(tags);
    }
}
