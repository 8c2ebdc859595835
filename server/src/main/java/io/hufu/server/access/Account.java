package io.hufu.server.access;

import io.hufu.engine.basics.Actor.Capability;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param posts as {@code planId/postId}
 * @param lockedUntil null where it is not locked
 * @param expiresAt null where it does not expire
 */
public record Account(
        String id,
        String name,
        @Nullable String unit,
        List<String> posts,
        List<Capability> capabilities,
        @Nullable Instant lockedUntil,
        @Nullable Instant expiresAt) {
    public Account {
        posts = List.copyOf(posts);
        capabilities = List.copyOf(capabilities);
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /** The same person without the administrator's rights. */
    Account withoutAdministration() {
        var rest = capabilities.stream()
                .filter(capability -> capability != Capability.ADMINISTRATOR)
                .toList();
        return new Account(id, name, unit, posts, rest, lockedUntil, expiresAt);
    }
}
