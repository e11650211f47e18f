package org.steward.engine.loop;

/** Told, on the loop thread, that a watched descriptor is ready. */
@FunctionalInterface
public interface FdHandler {

    /**
     * @param events what is ready: EPOLLIN, EPOLLOUT, EPOLLHUP, EPOLLERR, EPOLLRDHUP bits
     */
    void ready(int events);
}
