package org.steward.desktop.update;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.steward.client.protocol.UpdatePreview;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.activity.Job;
import org.steward.desktop.activity.Level;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/** One update from its beginning to its end, in the panel and in the activity log. JavaFX thread but for the flag. */
final class Applying {

    private final UpdateModel model;
    private final Map<String, GroupItem> chosen = new LinkedHashMap<>();
    private final UpdateSource source;
    private final UpdateDesk desk;
    private final UpdateWords words;
    private final Messages messages;
    private final Job job;
    private volatile boolean cancelled;

    Applying(UpdateModel model, List<GroupItem> items, UpdateSource source, UpdateDesk desk) {
        this.model = model;
        items.forEach(item -> chosen.put(item.group().name(), item));
        this.source = source;
        this.desk = desk;
        this.words = model.words();
        this.messages = desk.messages();
        this.job = desk.log().begin(Icon.REFRESH, messages.get("update.doing", words.server()), words.server(),
                items.size(), () -> cancelled = true);
    }

    void start() {
        List<UpdatePreview.Group> groups = chosen.values().stream().map(GroupItem::group).toList();
        Executor fx = desk.background().fx();
        UpdateRun run = new UpdateRun(source, words, () -> cancelled, new UpdateRun.Progress() {
            @Override
            public void begins(String group) {
                fx.execute(() -> chosen.get(group).begin());
            }

            @Override
            public void ended(ItemResult result) {
                fx.execute(() -> Applying.this.ended(result));
            }
        });
        desk.background().run(() -> run.apply(groups), this::finished, this::failed);
        model.server().connection().expectChange();
    }

    void cancel() {
        job.cancel();
    }

    private void ended(ItemResult result) {
        chosen.get(result.name()).end(result);
        job.add(List.of(result));
        model.server().connection().expectChange();
    }

    private void finished(Optional<Plan> instead) {
        model.server().connection().expectChange();
        if (instead.isPresent()) {
            desk.log().finish(job, entry(Level.WARNING, Icon.WARNING, messages.get("update.moved.title", words.server()))
                    .saying(messages.get("update.moved")));
            model.moved(instead.get());
            return;
        }
        desk.log().finish(job, outcome());
        model.ended();
    }

    /** Nothing was done: the server did not take its files, or did not answer. */
    private void failed(Exception failure) {
        Trouble trouble = words.trouble(failure);
        chosen.values().stream().filter(item -> !item.isOpen()).forEach(item -> item.end(new ItemResult(words.server(),
                item.group().name(), Outcome.FAILED, trouble.what() + " " + trouble.remedy())));
        desk.log().finish(job, entry(Level.FAILED, Icon.ERROR, messages.get("update.failed.title", words.server()))
                .saying(trouble.what() + " " + trouble.remedy()));
        model.ended();
    }

    private Entry outcome() {
        List<ItemResult> results = job.results();
        long failed = job.failedProperty().get();
        long left = results.stream().filter(item -> item.outcome() == Outcome.CANCELLED).count();
        Entry entry;
        if (failed > 0) {
            entry = entry(Level.FAILED, Icon.REFRESH,
                    messages.get("update.outcome.failed", words.server(), failed, results.size())).saying(results.stream()
                            .filter(item -> item.outcome() == Outcome.FAILED).findFirst().orElseThrow().sentence());
        } else if (left > 0) {
            entry = entry(Level.WARNING, Icon.REFRESH, messages.get("update.outcome.left", words.server(),
                    results.size() - left, results.size()));
        } else {
            entry = entry(Level.GOOD, Icon.REFRESH,
                    messages.get("update.outcome.good", words.server(), results.size()));
        }
        return results.size() == 1 && failed == 0 ? entry.saying(results.getFirst().sentence()) : entry.with(results);
    }

    private Entry entry(Level level, Icon icon, String title) {
        return desk.log().entry(level, icon, title).on(words.server()).done();
    }
}
