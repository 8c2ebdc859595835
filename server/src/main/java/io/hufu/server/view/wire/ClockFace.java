package io.hufu.server.view.wire;

import java.time.Instant;

/** An incident's own time; the rate is 1 but in a story. */
public record ClockFace(Instant now, double rate) {}
