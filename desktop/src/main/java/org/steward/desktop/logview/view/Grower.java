package org.steward.desktop.logview.view;

import org.steward.desktop.logview.ansi.EscapeMode;

/** Brings to a view what its lines have grown by. */
final class Grower implements Growth.Owner {

    private final LogView view;
    private final LineCache cache;

    Grower(LogView view, LineCache cache) {
        this.view = view;
        this.cache = cache;
    }

    @Override
    public int wantedAtEnd() {
        return view.isFollowing() ? view.pageRows() + 2 : 0;
    }

    @Override
    public EscapeMode escapes() {
        return cache.escapes();
    }

    @Override
    public void grown(Growth.Grown grown) {
        long end = view.viewport().end();
        if (grown.end() != end) {
            // What was the last line may have been without its end.
            cache.setStale(end - 1);
        }
        cache.setStale(grown.end() - 1);
        if (cache.escapes() == view.escapesProperty().get()) {
            cache.put(grown.last());
        }
        view.setRange(grown.first(), grown.end());
    }

    @Override
    public void failed(Exception problem) {
        view.tellFailed(problem);
    }
}
