package io.hufu.engine.basics;

import java.time.Instant;

/**
 * A clock that will be struck when it is due.
 *
 * @param id unique in the whole ledger; the strike's command id derives from it, so that it strikes once
 * @param ground the incident or warning in whose time it runs
 */
public record RunningClock(String id, String ground, Instant due) {}
