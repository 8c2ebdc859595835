package io.hufu.server.roster;

import java.time.Instant;

/** Somebody is away from an instant until another, which is not part of it; why is nobody's business here. */
public record Leave(long id, String account, Instant from, Instant until) {}
