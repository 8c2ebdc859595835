package io.hufu.engine.basics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An action with who, when and which.
 *
 * @param id given by the caller, unique per account; the same id with the same content gets the earlier answer
 * @param at the moment on the incident's clock
 * @param seenVersion the version of the stream that the decision rests on; null where an addition needs none
 */
public record Command(
        String id, Actor actor, Instant at, @Nullable Long seenVersion, Action action) {}
