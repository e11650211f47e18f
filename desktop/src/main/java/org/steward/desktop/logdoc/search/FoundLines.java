package org.steward.desktop.logdoc.search;

/** Puts what a sweep finds into a set of lines, and tells of it. */
record FoundLines(LineSet lines, Runnable told) implements Sweep.Receiver {

    @Override
    public void before(LineScan.Result result) {
        lines.prepend(result.from(), result.hits());
    }

    @Override
    public void after(LineScan.Result result) {
        lines.replaceFrom(result.from(), result.from(), result.hits());
    }

    @Override
    public void gone(long first) {
        lines.dropBefore(first);
    }

    @Override
    public void changed() {
        told.run();
    }
}
