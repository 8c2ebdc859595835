package io.hufu.engine.basics;

import java.time.Instant;

/**
 * When and by whom an event came to be.
 *
 * @param at the moment of the act on the incident's clock; equals {@code recordedAt} but in a story or rehearsal
 * @param recordedAt the server's own moment; never runs backwards
 * @param commandId the command that caused it
 */
public record Stamp(Instant at, Instant recordedAt, Actor actor, String commandId) {}
