package io.hufu.server.access;

import io.hufu.engine.basics.Actor.Capability;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param posts as {@code planId/postId}
 * @param pinHash as {@link Pins#hash} makes it
 */
public record NewAccount(
        String id,
        String name,
        @Nullable String unit,
        List<String> posts,
        List<Capability> capabilities,
        String pinHash,
        @Nullable Instant expiresAt) {
    public NewAccount {
        posts = List.copyOf(posts);
        capabilities = List.copyOf(capabilities);
    }
}
