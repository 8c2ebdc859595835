package io.hufu.engine.basics;

import java.util.List;

/** What a stream's events amount to. */
public interface State {
    /** Clocks that still run, in order of start. */
    List<RunningClock> runningClocks();
}
